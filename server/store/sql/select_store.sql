SELECT deployment, organisation, epoch, cursor FROM store WHERE only = 1
