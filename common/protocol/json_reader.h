// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"
#include "common/model/instant.h"
#include "common/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>
#include <optional>

namespace foghorn {

/** What is wrong with a message, gathered while it is read. */
struct Findings
{
    QList<FieldProblem> fields;       // by path below params (or result)
    QList<FieldProblem> noticeFields; // by path below the notice that it carries
    bool unsupportedProtocol = false; // tells why, where something else is wrong as well

    bool none() const { return fields.isEmpty() && noticeFields.isEmpty(); }
};

enum class Presence { Required, Optional }; // null counts as left out

/** What a text may be; lengths are in code points. */
struct TextRule
{
    int longest = 256;
    enum class Empty { Refused, Allowed } empty = Empty::Refused;
    enum class Lines { One, Many } lines = Lines::One;
};

inline constexpr qint64 largestWhole =
    (qint64(1) << 53) - 1; // what every JSON reader holds exactly

/** 8-4-4-4-12 hexadecimal digits in lower case. */
bool isUuid(QStringView text);
/** Standard base64 with its padding and nothing else; nothing when it is not. */
std::optional<QByteArray> strictBase64(const QString &text);

/** Reads the members of one JSON object with their types and notes every wrong one by its path. A wrong
    member reads as an empty value. Knows no message. */
class JsonReader
{
public:
    JsonReader(const QJsonObject &object, Findings &findings, const QString &path = {});

    bool has(QLatin1StringView key) const;
    QString text(QLatin1StringView key, TextRule rule = {}, Presence = Presence::Required);
    qint64 whole(QLatin1StringView key, qint64 least, qint64 most = largestWhole,
                 Presence = Presence::Required, qint64 otherwise = 0);
    int number(QLatin1StringView key, int least, int most = std::numeric_limits<int>::max());
    int numberOr(int otherwise, QLatin1StringView key, int least, int most);
    bool flag(QLatin1StringView key, Presence = Presence::Optional);
    Instant instant(QLatin1StringView key);
    std::optional<Instant> instantIfThere(QLatin1StringView key);
    /** Exactly `size` bytes in base64. */
    QByteArray bytes(QLatin1StringView key, qsizetype size, Presence = Presence::Required);
    QStringList texts(QLatin1StringView key, qsizetype most, TextRule rule = {},
                      Presence = Presence::Required);
    /** The object as it stands, for a reader of common/model; nothing when none is there. */
    std::optional<QJsonObject> raw(QLatin1StringView key);
    JsonReader object(QLatin1StringView key, Presence = Presence::Required);
    /** One reader for each element. */
    QList<JsonReader> objects(QLatin1StringView key,
                              qsizetype most = std::numeric_limits<int>::max(),
                              Presence = Presence::Required);

    template <class Id>
    Id id(QLatin1StringView key, Presence presence = Presence::Required)
    {
        return Id{uuid(key, presence)};
    }

    template <class Enum>
    std::optional<Enum> choice(QLatin1StringView key,
                               std::optional<Enum> (*fromString)(QStringView),
                               Presence presence = Presence::Required)
    {
        const QString word = text(key, {.empty = TextRule::Empty::Allowed}, presence);
        const std::optional<Enum> value = fromString(word);
        if (!value && isText(key))
            complain(key, QStringLiteral("is not one of the words allowed here"));
        return value;
    }

    /** The value that common/model read, or an empty one with its problems noted below our path. */
    template <class T>
    T take(const Result<T> &result, const QString &key = {})
    {
        if (result)
            return result.value();
        adopt(result.error(), key);
        return T{};
    }

    /** `key` may also be of an item: "notices[1]". */
    void complain(const QString &key, const QString &reason);
    const QJsonObject &json() const { return m_object; }
    Findings &findings() const { return *m_findings; }

private:
    QJsonValue member(QLatin1StringView key, Presence presence);
    bool isText(QLatin1StringView key) const;
    QString uuid(QLatin1StringView key, Presence presence);
    QString pathOf(const QString &key) const;
    QString checked(const QString &key, const QJsonValue &value, const TextRule &rule);
    QJsonArray array(QLatin1StringView key, qsizetype most, Presence presence);
    void adopt(const Error &error, const QString &key);

    QJsonObject m_object;
    Findings *m_findings;
    QString m_path;
    bool m_silent = false; // the object itself is missing: said once, not for each of its members
};

} // namespace foghorn
