// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/template_edits.h"

namespace foghorn {

/** One template as the list shows it. */
struct TemplateRow
{
    QString key;    // of TemplateEdits
    QString name;   // in the author's language, with "not saved" where it is so
    QString facts;  // "New notice · Service desk"
    QString review; // "review was due 3 October"
    bool overdue = false;
    bool operator==(const TemplateRow &) const = default;
};

/** The templates in which every typed word begins a word (name, description, owner, id): those that begin a notice,
    then updates, then endings, by name. Pure. */
QList<TemplateRow> templateRows(const TemplateEdits &edits, const QString &typed,
                                const QString &language, const QDate &today);
/** What a template is called on the page; one without a name "Without a name". */
QString calledOf(const NoticeTemplate &noticeTemplate, const QString &language);

} // namespace foghorn
