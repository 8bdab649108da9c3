-- Nothing where somebody has it already.
INSERT INTO person_mark (person, picture, colour, word, given_at)
VALUES (:person, :picture, :colour, :word, :given_at)
ON CONFLICT (picture, colour, word) DO NOTHING
