// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"
#include "common/model/service_catalogue.h"

#include <QTimeZone>

namespace foghorn {

/** What there is to show a template with. */
struct ExampleWorld
{
    QList<NoticeTemplate> templates;
    QList<CatalogueService> services;
    Instant now;
    QTimeZone zone;
};

/** A notice as this template would make it at `now`, its blanks filled with their examples. An update or an ending
    revises the first template of its kind that begins a notice. Pure. */
Notice exampleOf(const NoticeTemplate &noticeTemplate, const ExampleWorld &world);

} // namespace foghorn
