// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

static void initTranslations()
{
#ifdef FOGHORN_HAS_TRANSLATIONS
    Q_INIT_RESOURCE(translations);
#endif
}

void foghorn::loadResources()
{
    initTranslations();
}
