// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/json_members.h"

using namespace Qt::StringLiterals;

namespace foghorn {

JsonMembers::JsonMembers(QJsonObject json, QString path, QList<FieldProblem> &problems)
    : m_json(std::move(json)), m_path(std::move(path)), m_problems(problems)
{
}

bool JsonMembers::has(const char *name) const
{
    return m_json.contains(QLatin1StringView(name));
}

QString JsonMembers::path(const char *name) const
{
    const QString last = QString::fromLatin1(name);
    return m_path.isEmpty() ? last : m_path + u'.' + last;
}

void JsonMembers::wrong(const char *name, const QString &reason)
{
    m_problems << FieldProblem{path(name), reason};
}

QString JsonMembers::text(const char *name)
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    if (!value.isUndefined() && !value.isString())
        wrong(name, u"text is needed"_s);
    return value.toString();
}

int JsonMembers::wholeNumber(const char *name)
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    if (value.isUndefined())
        return 0;
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > 1'000'000'000 || number != int(number)) {
        wrong(name, u"a whole number from 0 on is needed"_s);
        return 0;
    }
    return int(number);
}

bool JsonMembers::flag(const char *name)
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    if (!value.isUndefined() && !value.isBool())
        wrong(name, u"true or false is needed"_s);
    return value.toBool();
}

std::optional<Instant> JsonMembers::instant(const char *name)
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    if (value.isUndefined())
        return {};
    auto instant = instantFromIso(value.toString());
    if (!instant) {
        wrong(name, instant.error().reason);
        return {};
    }
    return *instant;
}

QDate JsonMembers::date(const char *name)
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    if (value.isUndefined())
        return {};
    const QDate date = QDate::fromString(value.toString(), u"yyyy-MM-dd"_s);
    if (!date.isValid())
        wrong(name, u"a day such as 2027-11-30 is needed"_s);
    return date;
}

QStringList JsonMembers::texts(const char *name)
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    QStringList found;
    if (value.isUndefined())
        return found;
    if (!value.isArray())
        wrong(name, u"a list of texts is needed"_s);
    const QJsonArray array = value.toArray();
    for (int i = 0; i < array.size(); ++i) {
        if (!array[i].isString())
            m_problems << FieldProblem{u"%1[%2]"_s.arg(path(name)).arg(i), u"text is needed"_s};
        found << array[i].toString();
    }
    return found;
}

QMap<QString, QString> JsonMembers::words(const char *name)
{
    const QJsonObject json = object(name);
    JsonMembers members(json, path(name), m_problems);
    QMap<QString, QString> words;
    for (const QString &language : json.keys())
        words[language] = members.text(language.toUtf8().constData());
    return words;
}

QJsonObject JsonMembers::object(const char *name)
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    if (!value.isUndefined() && !value.isObject())
        wrong(name, u"an object is needed"_s);
    return value.toObject();
}

QJsonArray JsonMembers::array(const char *name)
{
    const QJsonValue value = m_json[QLatin1StringView(name)];
    if (!value.isUndefined() && !value.isArray())
        wrong(name, u"a list is needed"_s);
    return value.toArray();
}

QJsonObject wordsJson(const QMap<QString, QString> &words)
{
    QJsonObject json;
    for (auto word = words.begin(); word != words.end(); ++word)
        json[word.key()] = word.value();
    return json;
}

QList<FieldProblem> below(const QString &path, const QList<FieldProblem> &problems)
{
    QList<FieldProblem> deeper = problems;
    for (FieldProblem &problem : deeper)
        problem.field.prepend(path + u'.');
    return deeper;
}

} // namespace foghorn
