// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QDate>

namespace foghorn {

/** What a template does: it begins a notice, revises a running one, or closes it. */
enum class TemplateUse { New, Update, Ending };
QString toString(TemplateUse); // "new", "update", "ending"
std::optional<TemplateUse> templateUseFromString(QStringView);

/** What the author fills in: `{{id}}` in the notice. */
struct TemplateBlank
{
    QString id;
    bool required = false;
    QMap<QString, QString> name, example; // by language tag
    bool operator==(const TemplateBlank &) const = default;
};

/** One situation, written in advance. The relay keeps it; `revision` counts its stored states. */
struct NoticeTemplate
{
    QString id;                               // kebab-case
    int revision = 0;                         // 0 = never stored
    QMap<QString, QString> name, description; // by language tag
    TemplateUse use = TemplateUse::New;
    QString owner;                                  // the role that keeps it true
    QDate reviewBy;                                 // the day by which it is read again
    std::optional<std::chrono::minutes> nextUpdate; // the rhythm that it proposes
    QList<TemplateBlank> blanks;
    Notice notice; // without what the author or the relay adds: see reusablePart()
    bool operator==(const NoticeTemplate &) const = default;
};

namespace limits {
inline constexpr int templateNameLength =
    80; // also of an owner and of a blank's id, name and example
inline constexpr int templateDescriptionLength = 300;
inline constexpr int blankCount = 10;
inline constexpr int languageCount = 20;
inline constexpr int templateBytes = 40 * 1024; // two do not fit a frame, one always does
} // namespace limits

QJsonObject toJson(const NoticeTemplate &noticeTemplate);
/** Reads shape and types only, naming every wrong field; unknown members are ignored. */
Result<NoticeTemplate> noticeTemplateFromJson(const QJsonObject &json);

/** What of a notice fits another day as well: its words, size and audience; no ids, no author, no times. For
    making a template of a notice that was written well. */
Notice reusablePart(const Notice &notice);

/** Every rule that a template breaks: a kebab-case id, a name, an owner, a day of review, each blank declared
    and used, sizes, and (below "notice") what would keep it from being sent once its blanks are filled. */
QList<FieldProblem> validate(const NoticeTemplate &noticeTemplate);

} // namespace foghorn
