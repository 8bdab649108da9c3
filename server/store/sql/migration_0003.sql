-- Migration 3: which revisions the lifetimes of this store have in common.

-- An epoch that ended, and the last cursor of it that this store still knows: what was published in that
-- epoch after it was lost when a backup was put back.
CREATE TABLE earlier_epoch (
    epoch TEXT PRIMARY KEY,
    cursor INTEGER NOT NULL
);
