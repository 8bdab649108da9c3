-- Migration 12: which desks a drill asked. All else of it stands in its notice and in the receipts.
CREATE TABLE drill_desk (
    notice INTEGER NOT NULL REFERENCES notice (number),
    desk INTEGER NOT NULL REFERENCES name (number),
    PRIMARY KEY (notice, desk)
) WITHOUT ROWID;
