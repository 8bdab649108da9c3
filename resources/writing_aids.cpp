// SPDX-License-Identifier: GPL-3.0-or-later
// A file of its own: a relay links the templates without translations and coach.
#include "resources/resources.h"

#include <QtGlobal>

static void initWritingAids()
{
    Q_INIT_RESOURCE(writing_aids);
}

void foghorn::loadWritingAids()
{
    initWritingAids();
}
