"""Lost summaries, figures and exports. Deals in, values and bytes out; no store, no clock."""

from __future__ import annotations

from tracker.reports.deals import Known
from tracker.reports.export import DEAL_FORMATS, LOST_FORMATS, export_deals, export_lost
from tracker.reports.figures import Figures, figures
from tracker.reports.figures_json import figures_json
from tracker.reports.lost import lost_summary
from tracker.reports.period import Period
from tracker.reports.share import NotSafeToShare
from tracker.reports.values import LostSummary
from tracker.reports.writing import write_report

__all__ = [
    "DEAL_FORMATS",
    "LOST_FORMATS",
    "Figures",
    "Known",
    "LostSummary",
    "NotSafeToShare",
    "Period",
    "export_deals",
    "export_lost",
    "figures",
    "figures_json",
    "lost_summary",
    "write_report",
]
