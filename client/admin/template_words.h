// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"

namespace foghorn {

// A template in words, for the list, the warnings and the problems of the page. Pure.

QString useName(TemplateUse use);
/** The words in this language, else in English, else in any. */
QString wordsFor(const QMap<QString, QString> &words, const QString &language);
/** "3 October", with the year where it is not this one; in the order of the person's locale. */
QString dayWords(const QDate &day, const QDate &today);
/** "review was due 3 October", "review by 30 November 2027", "no day of review". */
QString reviewWords(const QDate &reviewBy, const QDate &today);
bool isReviewOverdue(const QDate &reviewBy, const QDate &today);

/** What differs, in the order of the page: "Owner", "Words · Español", "Blanks". */
QStringList differences(const NoticeTemplate &one, const NoticeTemplate &other);

/** On which tab of the editor a problem's field stands. */
enum class TemplatePart { Head, Blanks, Words };
TemplatePart partOf(const FieldProblem &problem);
/** A problem with its field in words: "Español · What is wrong: at most 80 characters are taken". */
QString problemLine(const FieldProblem &problem, NoticeKind kind);

} // namespace foghorn
