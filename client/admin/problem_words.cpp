// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/problem_words.h"

#include <QCoreApplication>

namespace foghorn {

QString problemWords(const FieldProblem &problem)
{
    // What came over the wire has only its English sentence: that is the key as long as nothing was filled in.
    const QByteArray source =
        problem.sentence ? QByteArray(problem.sentence) : problem.reason.toUtf8();
    QString words = QCoreApplication::translate("FieldProblem", source.constData());
    for (const QString &value : problem.values)
        words = words.arg(value);
    return words;
}

} // namespace foghorn
