"""What the screens can do and the keys that do it, by scope: the one place where they stand. Knows no screen.

The names are those that a user's own keys may use.
"""

from __future__ import annotations

from collections.abc import Mapping

_SCOPES: Mapping[str, Mapping[str, str]] = {
    "app": {
        "today": "f2,t",
        "board": "f3,b",
        "figures": "f4,i",
        "history": "U,f12",
        "capture": "n,ctrl+a,insert",
        "undo": "u,ctrl+u",
        "redo": "ctrl+r",
        "palette": "ctrl+p,f10,:",
        "theme": "ctrl+t",
        "leave": "q,ctrl+w",
        "quit": "ctrl+q",
        "suspend": "ctrl+z",
        "help": "?,f1",
    },
    "board": {
        "open": "enter,o",
        "move_left": "shift+left,H",
        "move_right": "shift+right,L",
        "lose": "x,delete",
        "win": "w,f6",
        "filter": "/,ctrl+f",
        "clear": "escape",
        "left": "left,h",
        "right": "right,l",
        "up": "up,k",
        "down": "down,j",
        "page_up": "pageup",
        "page_down": "pagedown,space",
        "first": "home,g",
        "last": "end,G",
        "stage_1": "1",
        "stage_2": "2",
        "stage_3": "3",
        "stage_4": "4",
        "stage_5": "5",
        "stage_6": "6",
    },
    "filter": {
        "keep": "enter,down",
        "clear": "escape",
    },
    "deal": {
        "skip": "space,f9",
        "back": "backspace,p",
        "more": "+",
        "asked": "d,f5",
        "wrote": "D,ctrl+d",
        "replied": "r,f6",
        "read": "v,f7",
        "refused": "f,ctrl+f",
        "answer": "A,ctrl+right_square_bracket",
        "note": "a,ctrl+n",
        "bury": "z,ctrl+b",
        "snooze": "s,ctrl+s",
        "sleep": "S,ctrl+l",
        "move": "m,f8",
        "lose": "x,ctrl+x",
        "win": "w,ctrl+v",
        "edit": "e,ctrl+e",
        "copy": "y,ctrl+y",
        "open": "o,ctrl+o",
        "wake": "W,ctrl+g",
        "reopen": "R,ctrl+k",
        "again": "N,ctrl+underscore",
        "kept": "K,ctrl+circumflex_accent",
        "broken": "B,ctrl+backslash",
    },
    "dealview": {
        "back": "escape",
        "next": "tab",
        "previous": "shift+tab",
        "ghosts": "g,f11",
    },
    "figures": {
        "open": "enter,o",
        "next": "tab",
        "previous": "shift+tab",
        "left": "left,h",
        "right": "right,l",
        "up": "up,k",
        "down": "down,j",
        "page_up": "pageup",
        "page_down": "pagedown,space",
        "first": "home,g",
        "last": "end,G",
        "since": "p,f6",
    },
    "figuredeals": {
        "back": "escape",
    },
    "history": {
        "back": "escape",
        "all": "a,f6",
    },
    "page": {
        "back": "escape",
    },
    "dialog": {
        "cancel": "escape",
        "help": "f1",
        "palette": "ctrl+p",
    },
    "help": {
        "close": "q,?",
    },
    "palette": {
        "down": "down,ctrl+n",
        "up": "up",
        "page_down": "pagedown",
        "page_up": "pageup",
        "take": "enter",
    },
    "capture": {
        "save": "ctrl+s",
    },
    "form": {
        "next": "down,tab",
        "previous": "up,shift+tab",
        "save": "ctrl+s",
    },
    "field": {
        "submit": "enter",
    },
    "log": {
        "fact": "ctrl+f,f6",
    },
    "answer": {
        "up": "up",
        "down": "down",
    },
    "move": {
        "1": "1",
        "2": "2",
        "3": "3",
        "4": "4",
        "5": "5",
    },
    "snooze": {
        "earlier": "up",
        "later": "down",
    },
    "export": {
        "up": "up",
        "down": "down",
        "next": "tab",
        "previous": "shift+tab",
    },
    "period": {
        "up": "up",
        "down": "down",
    },
    "mark": {
        "up": "up",
        "down": "down",
    },
    "close": {
        "save": "ctrl+s,f9",
        "next": "down,tab",
        "previous": "up,shift+tab",
        "0": "0",
        "1": "1",
        "2": "2",
        "3": "3",
        "4": "4",
        "5": "5",
        "6": "6",
        "7": "7",
        "8": "8",
        "9": "9",
    },
    "choices": {
        "up": "up,k",
        "down": "down,j",
        "left": "left,h",
        "right": "right,l",
        "pick": "enter",
    },
    "rows": {
        "up": "up,k",
        "down": "down,j",
        "pageup": "pageup",
        "pagedown": "pagedown",
        "first": "home",
        "last": "end",
        "pick": "enter",
    },
}
ACTIONS: Mapping[str, str] = {
    f"{scope}.{name}": keys for scope, actions in _SCOPES.items() for name, keys in actions.items()
}
"""`scope.action` → its keys, separated by commas."""

PLACES: tuple[frozenset[str], ...] = tuple(
    frozenset(scopes.split())
    for scopes in (
        "app board",
        "app filter",
        "app figures",
        "app figuredeals rows",
        "app history rows",
        "app page",
        "app deal dealview choices rows",
        "dialog form field log answer move snooze period mark choices rows",
        "dialog close field rows",
        "dialog capture field",
        "dialog export field",
        "dialog rows",
        "dialog help rows",
        "dialog palette",
    )
)
"""Scopes whose keys work at the same time."""
