"""What `packaging/dev.py run` does where no window can be opened: the whole job, headless.

Learns the paper's three filters from the sample images, deconvolves what they filter, and exports everything to
./revdeconv-demo.
"""

from __future__ import annotations

import sys
from pathlib import Path

from revdeconv_gui import core
from revdeconv_gui.core.training import provenance
from revdeconv_gui.document.atomic import write_text
from revdeconv_gui.document.experiment_tables import as_csv, as_markdown, filter_name
from revdeconv_gui.document.filter_files import write_filter
from revdeconv_gui.document.samples import sample_images

from .experimenting import ImageWriter
from .interrupts import heeding, interruption
from .outputs import check_folder, make_folder
from .progress import Progress
from .running import describe
from .words import comparison_lines

FOLDER = Path("revdeconv-demo")
RATE = 0.1  # below the stable rate of white 3 x 3 blocks, 0.22


def run(folder: Path = FOLDER) -> None:
    """Learn, deconvolve, export and print the table."""
    check_folder(folder)
    make_folder(folder)
    images = sample_images()
    names = [image.name for image in images]
    filters = [core.preset(name) for name in core.PAPER_FILTERS]
    # As `revdeconv experiment` has them, so that both give one table.
    settings = core.LearningSettings(learning_rate=RATE, border=core.Border.PAPER)
    print(f"Learning {', '.join(core.PAPER_FILTERS)} from {len(images)} sample images at rate {RATE:g}\n")
    with Progress("learning and deconvolving", "steps") as progress:
        result = core.run_experiment(
            [image.pixels for image in images],
            filters=filters,
            rates=[RATE],
            settings=settings,
            progress=progress,
            on_images=ImageWriter(folder, names),
        )
    learned = provenance(settings, names)
    for row in result.rows:
        found = core.Filter(row.learned.kernels, 1.0, row.learned.bias, row.filter.name, learned)
        write_filter(folder / f"{filter_name(row.filter)}.json", found)
        print(*comparison_lines(found, row.filter, f"the true {filter_name(row.filter)} filter"), sep="\n")
    table = as_markdown(result)
    write_text(folder / "table.md", table)
    write_text(folder / "table.csv", as_csv(result))
    print(f"\n{table}\nExported to {folder.resolve()}")


def main() -> int:
    """Run the demonstration; its exit code."""
    try:
        with heeding(last=True):
            run()
    except KeyboardInterrupt:
        print(f"revdeconv: {interruption()}", file=sys.stderr)
        return 130
    except Exception as error:
        print(f"revdeconv: {describe(error)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
