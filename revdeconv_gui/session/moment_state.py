"""What can be done with the moment that is looked at, and why not."""

from __future__ import annotations

from revdeconv_gui.core.phrases import phrase

from .session import Session
from .view_state import Control


def moment_controls(session: Session) -> dict[str, Control]:
    """The state of every control of the moment, by the names of their actions."""
    travel = session.travel
    history, past = travel.history(), travel.past
    none = phrase("No run is shown yet: press Learn (F5)")
    if session.run is None and session.document.run(session.view.run_id) is not None:
        none = phrase("The exact solution has no course to look back on")
    why_not, why_not_learn = travel.why_not(), travel.why_not(learning=True)
    earlier = history is not None and (past is None or bool(past.block > history.blocks[0]))
    here = past is not None
    return {
        "earlier_moment": Control(
            earlier, phrase("Earl&ier moment"), none if history is None else phrase("Look at the run as it was before")
        ),
        "later_moment": Control(
            here, phrase("L&ater moment"), why_not or phrase("Look at the run as it was after that")
        ),
        "end_of_run": Control(
            here, phrase("&End of the run"), why_not or phrase("Look at what was learned in the end (Esc)")
        ),
        "take_moment": Control(
            here,
            phrase("&Make it the editor’s filter"),
            why_not or phrase("The filter of this moment goes into the editor"),
        ),
        "continue_moment": Control(
            not why_not_learn,
            phrase("&Continue from here"),
            why_not_learn
            or phrase("Start a new run from the weights of this moment, with the settings as they are now"),
        ),
        "export_moment": Control(
            here, phrase("E&xport its filter…"), why_not or phrase("Write the filter of this moment to a file")
        ),
    }
