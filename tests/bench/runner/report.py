# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what was measured: JSON for machines, Markdown for people, a plot for the eye."""
import json
import os
import time

from . import targets

SUBJECTS = ("foghorn", "foghornStock", "floor", "nchan", "nats")


def _number(value):
    if value is None:
        return ""
    return f"{value:.3g}" if abs(value) < 1 else f"{value:.2f}" if abs(value) < 100 else f"{value:.0f}"


def _cell(row):
    if not row:
        return ""
    extent = f" ({_number(row.low)}–{_number(row.high)})" if row.low is not None and row.low != row.high else ""
    return _number(row.value) + extent


def write(bench, folder):
    """results.json and results.md in the folder, results.png where matplotlib is there."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "results.json"), "w") as file:
        json.dump([{"figure": row.figure, "subject": row.subject, "value": row.value,
                    "unit": row.unit,
                    **({"low": row.low, "high": row.high} if row.low is not None else {})}
                   for row in bench.rows], file, indent=1)
        file.write("\n")
    table = markdown(bench)
    with open(os.path.join(folder, "results.md"), "w") as file:
        file.write(table)
    plot(bench, os.path.join(folder, "results.png"))
    return table


def markdown(bench):
    by_key = {(row.figure, row.subject): row for row in bench.rows}
    size = bench.sizes
    lines = [f"{size.rounds} rounds; {size.plain} plain and {size.tls} TLS desks, "
             f"{size.many} where the table says many, {size.few} where it says few; "
             f"{time.strftime('%d %B %Y', time.gmtime())}.", ""]
    lines += [f"- {name} was left out: {why}" for name, why in bench.left_out.items()]
    lines += [f"- {note}" for note in bench.notes]
    lines += ["", "| to reach | value | verdict |", "|---|---|---|"]
    lines += [f"| {words} | {_cell(row)} {row.unit} | {verdict} |"
              for words, row, verdict in targets.judged(by_key)]
    lines += ["", "| figure | unit | " + " | ".join(SUBJECTS) + " |",
              "|---|---|" + "---|" * len(SUBJECTS)]
    for figure in dict.fromkeys(row.figure for row in bench.rows):
        cells = [_cell(by_key.get((figure, subject))) for subject in SUBJECTS]
        unit = next(row.unit for row in bench.rows if row.figure == figure)
        lines.append(f"| `{figure}` | {unit} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def plot(bench, path):
    try:
        import matplotlib
        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        return bench.note_once("the plot is left out: matplotlib is missing")
    figures = [("cpu_per_delivery_plain", "CPU per delivery, plain (µs)"),
               ("cpu_per_delivery_tls", "CPU per delivery, TLS (µs)"),
               ("memory_per_desk_plain", "memory per desk, plain (KB)"),
               ("memory_per_desk_tls", "memory per desk, TLS (KB)")]
    by_key = {(row.figure, row.subject): row for row in bench.rows}
    canvas, places = pyplot.subplots(1, len(figures), figsize=(15, 3.6))
    for place, (figure, title) in zip(places, figures):
        rows = [by_key[figure, name] for name in SUBJECTS if (figure, name) in by_key]
        for at, row in enumerate(rows):
            low = row.value - row.low if row.low is not None else 0
            high = row.high - row.value if row.high is not None else 0
            place.barh(at, row.value, xerr=[[low], [high]], capsize=3,
                       color="#b3541e" if row.subject == "foghorn" else "#8a94a0")
        place.set_yticks(range(len(rows)), [row.subject for row in rows])
        place.invert_yaxis()
        place.set_title(title, fontsize=10)
    canvas.tight_layout()
    canvas.savefig(path, dpi=110)
