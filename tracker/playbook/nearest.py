"""The way out of a misspelt name: the nearest one, or what there is to choose from."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tracker.words import _

_MOST_LISTED = 12


def suggestion(name: object, names: Iterable[str]) -> str:
    """A hint naming the nearest valid name, else the valid ones; "" when there are none or too many to list."""
    from difflib import get_close_matches

    valid = [each for each in names if each]
    wanted = str(name).casefold().replace("_", "-").replace(" ", "-")
    by_shape = {each.casefold().replace("_", "-"): each for each in valid}
    near = get_close_matches(wanted, by_shape, n=1, cutoff=0.55)
    if near:
        return _("Did you mean “{name}”?").format(name=by_shape[near[0]])
    return choices(valid)


def choices(names: Collection[str]) -> str:
    """A hint listing all names; "" when there are none or too many."""
    if not 0 < len(names) <= _MOST_LISTED:
        return ""
    return _("Use one of: {names}.").format(names=", ".join(names))
