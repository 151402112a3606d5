"""A reader for the XML that cv2.FileStorage writes; nothing but elements and text."""

from __future__ import annotations

from xml.parsers import expat

from revdeconv_gui.core.phrases import phrase
from revdeconv_gui.document.problems import Refused


class _Reader:
    """Collects <opencv_storage>'s children: text, or the texts of a matrix's fields by name."""

    def __init__(self) -> None:
        self.nodes: dict[str, str | dict[str, str]] = {}
        self.path: list[str] = []
        self.pieces: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.path.append(name)
        self.pieces = []
        if len(self.path) == 1 and name != "opencv_storage":
            raise Refused(
                phrase("is not an XML file of OpenCV (it begins with <{name}>)", name=name[:40]),
                phrase("choose another file"),
            )
        if len(self.path) > 16:
            raise Refused(phrase("is nested too deeply for a filter file"), phrase("choose another file"))
        if len(self.path) == 2:
            matrix = attributes.get("type_id") in ("opencv-matrix", "opencv-nd-matrix")
            self.nodes[name] = {} if matrix else ""

    def end(self, name: str) -> None:
        text = "".join(self.pieces).strip()
        if len(self.path) == 2 and self.nodes[name] == "":
            self.nodes[name] = text
        elif len(self.path) == 3:
            fields = self.nodes[self.path[1]]
            if isinstance(fields, dict):
                fields[name] = text
        self.path.pop()
        self.pieces = []

    def characters(self, data: str) -> None:
        self.pieces.append(data)  # joined once: a comment between each two letters would make += slow


def parse_xml(data: bytes) -> dict[str, str | dict[str, str]]:
    """Nodes of the file by name: the text of a plain one, the fields of a matrix.

    Raises
    ------
    Refused
        If it is not well-formed, declares a document type (entities could expand without end or name other files)
        or is not OpenCV's.
    """
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise Refused(
            phrase("declares a document type or entities, which are never read"), phrase("remove them from it")
        )

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the latter for encodings that there are not
        raise Refused(
            phrase("is not well-formed XML ({error})", error=error), phrase("correct it or choose another file")
        ) from error
    return reader.nodes
