SELECT number FROM name WHERE text = :text
