// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_rows.h"

#include "client/admin/template_words.h"
#include "client/admin/typed_words.h"
#include "client/admin/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

QString calledOf(const NoticeTemplate &noticeTemplate, const QString &language)
{
    const QString name = wordsFor(noticeTemplate.name, language);
    if (!name.trimmed().isEmpty())
        return name;
    return noticeTemplate.id.isEmpty() ? tr("Without a name") : noticeTemplate.id;
}

QList<TemplateRow> templateRows(const TemplateEdits &edits, const QString &typed,
                                const QString &language, const QDate &today)
{
    QList<std::pair<TemplateUse, TemplateRow>> found;
    for (const QString &key : edits.keys()) {
        const TemplateEdit &edit = *edits.find(key);
        const NoticeTemplate &now = edit.now;
        const QString called = calledOf(now, language);
        const QString said = QStringList{called, wordsFor(now.description, language), now.owner,
                                         now.id, useName(now.use)}
                                 .join(u' ');
        if (!isFound(typed, said))
            continue;
        TemplateRow row;
        row.key = key;
        row.name = edit.isChanged() ? tr("%1 · not saved").arg(called) : called;
        row.facts =
            now.owner.isEmpty() ? useName(now.use) : u"%1 · %2"_s.arg(useName(now.use), now.owner);
        row.review = reviewWords(now.reviewBy, today);
        row.overdue = isReviewOverdue(now.reviewBy, today);
        found << std::pair(now.use, row);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &one, const auto &other) {
        if (one.first != other.first)
            return one.first < other.first;
        return QString::localeAwareCompare(one.second.name, other.second.name) < 0;
    });
    QList<TemplateRow> rows;
    for (const auto &[use, row] : std::as_const(found))
        rows << row;
    return rows;
}

} // namespace foghorn
