SELECT picture, colour, word FROM person_mark WHERE person = (SELECT number FROM name WHERE text = :person)
