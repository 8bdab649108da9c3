// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/audience.h"

#include "common/model/audience_kinds.h"
#include "common/model/person.h"
#include "common/plain_address.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int mostElements = 500;
constexpr int mostValues = 2000;

QStringList folded(const QStringList &values)
{
    QStringList result;
    for (const QString &value : values)
        result << value.trimmed().toCaseFolded();
    return result;
}

QSet<QString> setOf(const QStringList &values)
{
    return {values.begin(), values.end()};
}

/** '*' stands for any run of characters; both sides folded. Linear, so that no pattern can stall a shard. */
bool hostMatches(QStringView pattern, QStringView host)
{
    qsizetype p = 0, h = 0, star = -1, resume = 0;
    while (h < host.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = h;
        } else if (p < pattern.size() && pattern[p] == host[h]) {
            ++p;
            ++h;
        } else if (star >= 0) {
            p = star + 1;
            h = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

QPair<QHostAddress, int> parseNetwork(const QString &text)
{
    const auto subnet = QHostAddress::parseSubnet(text.trimmed());
    if (subnet.second >= 0)
        return subnet;
    const QHostAddress single(text.trimmed());
    return {single, single.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32};
}

bool isNetwork(const QString &text)
{
    const auto [address, length] = parseNetwork(text);
    return !address.isNull() && length >= 0;
}

QJsonArray elementsJson(const QList<AudienceElement> &elements)
{
    QJsonArray array;
    for (const AudienceElement &element : elements) {
        QJsonObject json;
        for (const ElementKind &kind : elementKinds) {
            if (const QStringList &values = element.*kind.values; !values.isEmpty())
                json[QLatin1StringView(kind.name)] = QJsonArray::fromStringList(values);
        }
        array << json;
    }
    return array;
}

/** Reads audiences and collects what is wrong with them. */
class AudienceReader
{
public:
    QList<FieldProblem> problems;

    QList<AudienceElement> elements(const QJsonValue &json, const QString &path)
    {
        QList<AudienceElement> found;
        if (json.isUndefined())
            return found;
        if (!json.isArray()) {
            problems << FieldProblem{path, u"a list is needed"_s};
            return found;
        }
        const QJsonArray array = json.toArray();
        m_elements += int(array.size());
        if (m_elements > mostElements) {
            problems << fieldProblem(
                path, QT_TRANSLATE_NOOP("FieldProblem", "at most %1 elements are taken"),
                {QString::number(mostElements)});
            return found;
        }
        for (int i = 0; i < array.size(); ++i)
            found << element(array[i], u"%1[%2]"_s.arg(path).arg(i));
        return found;
    }

private:
    AudienceElement element(const QJsonValue &json, const QString &path)
    {
        AudienceElement result;
        const QJsonObject object = json.toObject();
        bool any = false;
        for (const ElementKind &kind : elementKinds) {
            const QString name = QString::fromLatin1(kind.name);
            result.*kind.values = values(object[name], path + u'.' + name);
            any = any || object.contains(name);
        }
        for (int i = 0; i < result.network.size(); ++i) {
            if (!isNetwork(result.network[i]))
                problems << fieldProblem(
                    u"%1.network[%2]"_s.arg(path).arg(i),
                    QT_TRANSLATE_NOOP("FieldProblem",
                                      "an address or a network such as 10.3.0.0/16 is needed"));
        }
        if (!any)
            problems << fieldProblem(
                path, QT_TRANSLATE_NOOP("FieldProblem",
                                        "one of person, group, site, host, network is needed"));
        return result;
    }

    QStringList values(const QJsonValue &json, const QString &path)
    {
        QStringList found;
        if (json.isUndefined())
            return found;
        const QJsonArray array = json.toArray();
        m_values += int(array.size());
        if (!json.isArray() || array.isEmpty()) {
            problems << fieldProblem(
                path, QT_TRANSLATE_NOOP("FieldProblem", "a list of names is needed"));
        } else if (m_values > mostValues) {
            problems << fieldProblem(
                path, QT_TRANSLATE_NOOP("FieldProblem", "at most %1 values are taken in all"),
                {QString::number(mostValues)});
        } else {
            for (int i = 0; i < array.size(); ++i) {
                const QString value = array[i].toString();
                if (value.trimmed().isEmpty() || value.size() > 256)
                    problems << fieldProblem(
                        u"%1[%2]"_s.arg(path).arg(i),
                        QT_TRANSLATE_NOOP("FieldProblem",
                                          "a name of 1 to 256 characters is needed"));
                found << value;
            }
        }
        return found;
    }

    int m_elements = 0;
    int m_values = 0;
};

} // namespace

AudienceTest::AudienceTest(const Audience &audience) : m_everyone(audience.everyone)
{
    for (const AudienceElement &element : audience.include)
        m_include << prepare(element);
    for (const AudienceElement &element : audience.exclude)
        m_exclude << prepare(element);
}

AudienceTest::Element AudienceTest::prepare(const AudienceElement &element)
{
    Element prepared;
    for (const QString &login : element.person) {
        // "CORP\Ana" and "ana@corp" are one person; a bare name stands as it is.
        const bool qualified = login.contains(u'\\') || login.contains(u'@');
        prepared.person.insert(login.trimmed().toCaseFolded());
        if (qualified)
            prepared.person.insert(personFor(login, {}).text.toCaseFolded());
    }
    prepared.group = setOf(folded(element.group));
    prepared.site = setOf(folded(element.site));
    prepared.host = folded(element.host);
    for (const QString &network : element.network)
        prepared.network << parseNetwork(network);
    return prepared;
}

bool AudienceTest::matches(const Element &element, const DeskFacts &desk)
{
    if (!element.person.isEmpty() && !element.person.contains(desk.person.text))
        return false;
    if (!element.site.isEmpty() && !element.site.contains(desk.site))
        return false;
    if (!element.group.isEmpty() &&
        std::none_of(desk.groups.begin(), desk.groups.end(),
                     [&element](const QString &group) { return element.group.contains(group); }))
        return false;
    if (!element.host.isEmpty() &&
        std::none_of(element.host.begin(), element.host.end(),
                     [&desk](const QString &pattern) { return hostMatches(pattern, desk.host); }))
        return false;
    if (element.network.isEmpty())
        return true;
    return !desk.peer.isNull() &&
           std::any_of(element.network.begin(), element.network.end(),
                       [&desk](const auto &network) { return desk.peer.isInSubnet(network); });
}

bool AudienceTest::matches(const DeskFacts &desk) const
{
    if (m_everyone && m_exclude.isEmpty())
        return true;
    DeskFacts known;
    known.person.text = desk.person.text.toCaseFolded();
    known.host = desk.host.toCaseFolded();
    known.site = desk.site.trimmed().toCaseFolded();
    known.groups = folded(desk.groups);
    known.peer = plainAddress(desk.peer);
    const auto hit = [&known](const Element &element) { return matches(element, known); };
    return (m_everyone || std::any_of(m_include.begin(), m_include.end(), hit)) &&
           std::none_of(m_exclude.begin(), m_exclude.end(), hit);
}

QJsonObject toJson(const Audience &audience)
{
    QJsonObject json;
    if (audience.everyone)
        json[u"everyone"_s] = true;
    else
        json[u"include"_s] = elementsJson(audience.include);
    if (!audience.exclude.isEmpty())
        json[u"exclude"_s] = elementsJson(audience.exclude);
    return json;
}

Result<Audience> audienceFromJson(const QJsonObject &json, const QString &path)
{
    AudienceReader reader;
    Audience audience;
    const QJsonValue everyone = json["everyone"_L1];
    if (!everyone.isUndefined() && !everyone.isBool())
        reader.problems << FieldProblem{path + u".everyone"_s, u"true or false is needed"_s};
    audience.everyone = everyone.toBool();
    if (!audience.everyone)
        audience.include = reader.elements(json["include"_L1], path + u".include"_s);
    audience.exclude = reader.elements(json["exclude"_L1], path + u".exclude"_s);
    if (!audience.everyone && audience.include.isEmpty() && reader.problems.isEmpty())
        reader.problems << fieldProblem(
            path,
            QT_TRANSLATE_NOOP("FieldProblem", "say everyone or include at least one element"));
    if (!reader.problems.isEmpty())
        return Error{u"the audience has wrong fields"_s, reader.problems};
    return audience;
}

} // namespace foghorn
