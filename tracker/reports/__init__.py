"""Lost summaries, figures and exports. Deals in, values and bytes out; no store, no clock. Loads modules when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.lazy import attributes

if TYPE_CHECKING:
    from tracker.reports.deals import Known as Known
    from tracker.reports.export import DEAL_FORMATS as DEAL_FORMATS
    from tracker.reports.export import LOST_FORMATS as LOST_FORMATS
    from tracker.reports.export import export_deals as export_deals
    from tracker.reports.export import export_lost as export_lost
    from tracker.reports.figure_values import Figures as Figures
    from tracker.reports.lost import lost_summary as lost_summary
    from tracker.reports.others import Told as Told
    from tracker.reports.others import told_of_others as told_of_others
    from tracker.reports.period import Period as Period
    from tracker.reports.share import NotSafeToShare as NotSafeToShare
    from tracker.reports.values import LostSummary as LostSummary
    from tracker.reports.writing import write_report as write_report

__getattr__ = attributes(
    __name__,
    {
        "DEAL_FORMATS": "export",
        "Figures": "figure_values",
        "Known": "deals",
        "LOST_FORMATS": "export",
        "LostSummary": "values",
        "NotSafeToShare": "share",
        "Period": "period",
        "Told": "others",
        "export_deals": "export",
        "export_lost": "export",
        "lost_summary": "lost",
        "told_of_others": "others",
        "write_report": "writing",
    },
)
