DELETE FROM addressed WHERE number = :number
