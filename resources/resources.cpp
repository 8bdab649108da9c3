// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

static void initTranslations()
{
#ifdef FOGHORN_HAS_TRANSLATIONS
    Q_INIT_RESOURCE(translations);
#endif
}

static void initCoach()
{
    Q_INIT_RESOURCE(coach);
}

void foghorn::loadResources()
{
    initCoach();
    initTranslations();
}
