// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"
#include "common/result.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace foghorn {

/** Reads the members of one JSON object and names each that is wrong by its path; a member that is not
    there is empty. For the values of common/model. */
class JsonMembers
{
public:
    JsonMembers(QJsonObject json, QString path, QList<FieldProblem> &problems);

    bool has(const char *name) const;
    QString path(const char *name) const;
    void wrong(const char *name, const QString &reason);

    QString text(const char *name);
    int wholeNumber(const char *name); // from 0 to a thousand million
    bool flag(const char *name);
    std::optional<Instant> instant(const char *name);
    QDate date(const char *name); // "2027-11-30"
    QStringList texts(const char *name);
    /** By language tag. */
    QMap<QString, QString> words(const char *name);
    QJsonObject object(const char *name);
    QJsonArray array(const char *name);
    template <class E>
    std::optional<E> oneOf(const char *name, std::optional<E> (*fromString)(QStringView),
                           const char *choices)
    {
        const QJsonValue value = m_json[QLatin1StringView(name)];
        if (value.isUndefined())
            return {};
        const auto found = fromString(value.toString());
        if (!found)
            wrong(name, QStringLiteral("one of %1 is needed").arg(QLatin1StringView(choices)));
        return found;
    }
    QList<FieldProblem> &problems() { return m_problems; }

private:
    const QJsonObject m_json; // const: the other operator[] puts a null where nothing is
    QString m_path;
    QList<FieldProblem> &m_problems;
};

QJsonObject wordsJson(const QMap<QString, QString> &words);
/** The same problems, a level deeper: "text.en.headline" becomes "notice.text.en.headline". */
QList<FieldProblem> below(const QString &path, const QList<FieldProblem> &problems);

} // namespace foghorn
