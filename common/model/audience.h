// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"
#include "common/result.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace foghorn {

/** What is known of a desk when an audience is tested against it. */
struct DeskFacts
{
    PersonId person;
    QString personName; // for people to read; never tested
    QString host;
    QString site;
    QStringList groups;
    QHostAddress peer; // the address that the relay sees
    bool shared = false;
    bool operator==(const DeskFacts &) const = default;
};

/** One element: AND between its kinds, OR between the values of one kind. An empty kind is not asked. */
struct AudienceElement
{
    QStringList person;
    QStringList group;
    QStringList site;
    QStringList host;    // '*' stands for any run of characters
    QStringList network; // "10.3.0.0/16", "2001:db8::/32" or one address
    bool operator==(const AudienceElement &) const = default;
};

/** For whom a notice is. `include` is ignored where `everyone` is set. */
struct Audience
{
    bool everyone = false;
    QList<AudienceElement> include;
    QList<AudienceElement> exclude;
    bool operator==(const Audience &) const = default;
};

/** An audience prepared for testing many desks (case folded, networks parsed, hosts compiled).
    Cheap to copy, safe to read from several threads. */
class AudienceTest
{
public:
    explicit AudienceTest(const Audience &audience);
    bool matches(const DeskFacts &desk) const;

private:
    struct Element
    {
        QSet<QString> person, group, site;
        QStringList host; // folded, '*' kept
        QList<QPair<QHostAddress, int>> network;
    };
    static Element prepare(const AudienceElement &element);
    /** `desk` is folded already: many elements are asked about one desk. */
    static bool matches(const Element &element, const DeskFacts &desk);

    bool m_everyone = false;
    QList<Element> m_include;
    QList<Element> m_exclude;
};

QJsonObject toJson(const Audience &audience);
/** Names every wrong field below `path` ("audience.include[0].network[2]"). Refuses an empty include,
    an element without values, more than 500 elements or 2,000 values in all. */
Result<Audience> audienceFromJson(const QJsonObject &json, const QString &path);

} // namespace foghorn
