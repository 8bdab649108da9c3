// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/json_reader.h"

#include "common/model/notice.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? c != u'-' : !((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f')))
            return false;
    }
    return true;
}

std::optional<QByteArray> strictBase64(const QString &text)
{
    const QByteArray ascii = text.toLatin1();
    const auto decoded =
        QByteArray::fromBase64Encoding(ascii, QByteArray::AbortOnBase64DecodingErrors);
    // Qt forgives missing padding and loose bits: what does not come back the same was not standard.
    if (!decoded || decoded.decoded.toBase64() != ascii || ascii.size() != text.size())
        return std::nullopt;
    return decoded.decoded;
}

JsonReader::JsonReader(const QJsonObject &object, Findings &findings, const QString &path)
    : m_object(object), m_findings(&findings), m_path(path)
{
}

bool JsonReader::has(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

QJsonValue JsonReader::member(QLatin1StringView key, Presence presence)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isNull())
        return value;
    if (presence == Presence::Required)
        complain(key, u"is missing"_s);
    return QJsonValue::Undefined;
}

bool JsonReader::isText(QLatin1StringView key) const
{
    return m_object.value(key).isString();
}

QString JsonReader::text(QLatin1StringView key, TextRule rule, Presence presence)
{
    const QJsonValue value = member(key, presence);
    if (value.isUndefined())
        return {};
    if (presence == Presence::Optional)
        rule.empty = TextRule::Empty::Allowed;
    return checked(key, value, rule);
}

QString JsonReader::checked(const QString &key, const QJsonValue &value, const TextRule &rule)
{
    if (!value.isString()) {
        complain(key, u"must be a string"_s);
        return {};
    }
    const QString text = value.toString();
    if (text.isEmpty() && rule.empty == TextRule::Empty::Refused)
        complain(key, u"must not be empty"_s);
    else if (text.size() > rule.longest && codePointCount(text) > rule.longest)
        complain(key, u"is longer than %1 characters"_s.arg(rule.longest));
    else if (rule.lines == TextRule::Lines::One &&
             std::any_of(text.begin(), text.end(),
                         [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        complain(key, u"must not contain control characters"_s);
    else
        return text;
    return {};
}

qint64 JsonReader::whole(QLatin1StringView key, qint64 least, qint64 most, Presence presence,
                         qint64 otherwise)
{
    const QJsonValue value = member(key, presence);
    if (value.isUndefined())
        return otherwise;
    constexpr qint64 never = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(never);
    if (number == never)
        complain(key, u"must be a whole number"_s);
    else if (number < least)
        complain(key, u"must be at least %1"_s.arg(least));
    else if (number > most)
        complain(key, u"must be at most %1"_s.arg(most));
    else
        return number;
    return otherwise;
}

int JsonReader::number(QLatin1StringView key, int least, int most)
{
    return int(whole(key, least, most));
}

int JsonReader::numberOr(int otherwise, QLatin1StringView key, int least, int most)
{
    return int(whole(key, least, most, Presence::Optional, otherwise));
}

bool JsonReader::flag(QLatin1StringView key, Presence presence)
{
    const QJsonValue value = member(key, presence);
    if (!value.isUndefined() && !value.isBool())
        complain(key, u"must be true or false"_s);
    return value.toBool();
}

Instant JsonReader::instant(QLatin1StringView key)
{
    const QString iso = text(key);
    return iso.isEmpty() ? Instant{} : take(instantFromIso(iso), key);
}

std::optional<Instant> JsonReader::instantIfThere(QLatin1StringView key)
{
    if (!has(key))
        return std::nullopt;
    return instant(key);
}

QByteArray JsonReader::bytes(QLatin1StringView key, qsizetype size, Presence presence)
{
    const QString base64 = text(key, {}, presence);
    if (base64.isEmpty())
        return {};
    const std::optional<QByteArray> bytes = strictBase64(base64);
    if (bytes && bytes->size() == size)
        return *bytes;
    complain(key, u"must be %1 bytes in standard base64"_s.arg(size));
    return {};
}

QStringList JsonReader::texts(QLatin1StringView key, qsizetype most, TextRule rule,
                              Presence presence)
{
    const QJsonArray values = array(key, most, presence);
    QStringList texts;
    texts.reserve(values.size());
    for (const auto &value : values)
        texts += checked(u"%1[%2]"_s.arg(key).arg(texts.size()), value, rule);
    return texts;
}

QJsonArray JsonReader::array(QLatin1StringView key, qsizetype most, Presence presence)
{
    const QJsonValue value = member(key, presence);
    if (value.isUndefined())
        return {};
    const QJsonArray array = value.toArray();
    if (!value.isArray())
        complain(key, u"must be a list"_s);
    else if (array.size() > most)
        complain(key, u"has more than %1 items"_s.arg(most));
    else
        return array;
    return {};
}

std::optional<QJsonObject> JsonReader::raw(QLatin1StringView key)
{
    const QJsonValue value = member(key, Presence::Required);
    if (value.isObject())
        return value.toObject();
    if (!value.isUndefined())
        complain(key, u"must be an object"_s);
    return std::nullopt;
}

JsonReader JsonReader::object(QLatin1StringView key, Presence presence)
{
    const QJsonValue value = member(key, presence);
    if (!value.isUndefined() && !value.isObject())
        complain(key, u"must be an object"_s);
    JsonReader reader(value.toObject(), *m_findings, pathOf(key));
    reader.m_silent = m_silent || !value.isObject();
    return reader;
}

QList<JsonReader> JsonReader::objects(QLatin1StringView key, qsizetype most, Presence presence)
{
    const QJsonArray values = array(key, most, presence);
    QList<JsonReader> readers;
    readers.reserve(values.size());
    for (const auto &value : values) {
        const QString name = u"%1[%2]"_s.arg(key).arg(readers.size());
        readers += JsonReader(value.toObject(), *m_findings, pathOf(name));
        if (!value.isObject()) {
            complain(name, u"must be an object"_s);
            readers.last().m_silent = true;
        }
    }
    return readers;
}

QString JsonReader::uuid(QLatin1StringView key, Presence presence)
{
    const QString uuid = text(key, {}, presence);
    if (uuid.isEmpty() || isUuid(uuid))
        return uuid;
    complain(key, u"must be a UUID in lower case with dashes"_s);
    return {};
}

QString JsonReader::pathOf(const QString &key) const
{
    if (m_path.isEmpty() || key.isEmpty())
        return m_path + key;
    return m_path + u'.' + key;
}

void JsonReader::complain(const QString &key, const QString &reason)
{
    if (!m_silent)
        m_findings->fields += FieldProblem{pathOf(key), reason};
}

void JsonReader::adopt(const Error &error, const QString &key)
{
    if (error.fields.isEmpty())
        complain(key, error.reason);
    for (const FieldProblem &problem : error.fields) {
        const bool below = !key.isEmpty() && !problem.field.isEmpty();
        complain(below ? key + u'.' + problem.field : key + problem.field, problem.reason);
    }
}

} // namespace foghorn
