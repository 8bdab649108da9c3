SELECT cursor FROM earlier_epoch WHERE epoch = :epoch
