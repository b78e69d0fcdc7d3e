"""What the dialog that closes a deal shows of diagnosis: the causes that may fit, and whether the buyer spoke last."""

from tracker.diagnosis import Candidate as Candidate
from tracker.diagnosis import spoke_last as spoke_last
