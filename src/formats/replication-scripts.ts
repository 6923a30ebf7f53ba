/** Counts the main table anew from the units, with nothing but what Python brings along. */
export const PYTHON_SCRIPT = `#!/usr/bin/env python3
"""Counts the main table of this packet anew from data/units_by_themes.csv and compares it.

Needs Python 3.8 or newer and no package. Run it in the folder of the packet:

    python3 scripts/recompute.py
"""
import csv
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent
FIXED = ["document_id", "document_guid", "title", "paragraph", "coder", "read"]


def table(path):
    with open(FOLDER / path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def main():
    header, *units = table("data/units_by_themes.csv")
    themes = header[len(FIXED):]
    coder_column, read_column = header.index("coder"), header.index("read")
    counts = {}
    for unit in units:
        if unit[read_column] != "1":
            continue  # not read by this coder: nothing is known of it
        own = counts.setdefault(unit[coder_column], [0] * (len(themes) + 1))
        own[-1] += 1
        for i, cell in enumerate(unit[len(FIXED):]):
            own[i] += cell == "1"

    expected_header, *expected = table("results/main_table.csv")
    column = {name: i for i, name in enumerate(expected_header)}
    order = [row[0] for row in table("data/theme_columns.csv")[1:]]
    place = {theme: i for i, theme in enumerate(order)}
    wrong = 0
    for row in expected:
        own = counts.get(row[column["coder"]], [0] * (len(themes) + 1))
        n, read = own[place[row[column["theme_id"]]]], own[-1]
        share = n / read if read else None
        same = n == int(row[column["paragraphs_with"]]) and read == int(row[column["paragraphs_read"]])
        told = row[column["share"]]
        same = same and (told == "" if share is None else abs(share - float(told)) < 1e-9)
        if not same:
            wrong += 1
            print("DIFFERENT", row, "counted:", n, read, share)
    print(f"{len(expected)} rows of the main table counted anew, {wrong} different")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
`;

/** The same in R, with nothing but what R brings along. */
export const R_SCRIPT = `# Counts the main table of this packet anew from data/units_by_themes.csv and compares it.
# Needs R 3.6 or newer and no package. Run it in the folder of the packet:
#
#     Rscript scripts/recompute.R

table_of <- function(path) {
  read.csv(path, fileEncoding = "UTF-8-BOM", check.names = FALSE, colClasses = "character",
           na.strings = character(0))
}

arguments <- commandArgs(trailingOnly = FALSE)
script <- sub("^--file=", "", grep("^--file=", arguments, value = TRUE))
if (length(script) == 1) setwd(file.path(dirname(normalizePath(script)), ".."))

units <- table_of("data/units_by_themes.csv")
main <- table_of("results/main_table.csv")
columns <- table_of("data/theme_columns.csv")
fixed <- 6

wrong <- 0
for (row in seq_len(nrow(main))) {
  own <- units[units[["coder"]] == main[["coder"]][row] & units[["read"]] == "1", , drop = FALSE]
  place <- fixed + match(main[["theme_id"]][row], columns[["theme_id"]])
  n <- sum(own[[place]] == "1")
  read <- nrow(own)
  same <- n == as.numeric(main[["paragraphs_with"]][row]) &&
    read == as.numeric(main[["paragraphs_read"]][row]) &&
    (read == 0 || abs(n / read - as.numeric(main[["share"]][row])) < 1e-9)
  if (!same) {
    wrong <- wrong + 1
    cat("DIFFERENT", unlist(main[row, ]), "counted:", n, read, "\\n")
  }
}
cat(nrow(main), "rows of the main table counted anew,", wrong, "different\\n")
quit(status = if (wrong > 0) 1 else 0)
`;
