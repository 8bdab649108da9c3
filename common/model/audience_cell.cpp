// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/audience_cell.h"

#include "common/model/audience_kinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

bool isEscapable(QChar c)
{
    return c == u';' || c == u'|' || c == u'\\';
}

/** A \ only where it is needed: CORP\ana stays as people write it. */
QString escaped(const QString &value)
{
    QString result;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool last = i + 1 == value.size();
        const bool doubtful = value[i] == u'\\' && (last || isEscapable(value[i + 1]));
        if (value[i] == u';' || value[i] == u'|' || doubtful)
            result += u'\\';
        result += value[i];
    }
    return result;
}

QString unescaped(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size() && isEscapable(text[i + 1]))
            ++i;
        result += text[i];
    }
    return result;
}

/** Splits where `separator` stands without a \ in front; the parts keep theirs. */
QStringList splitAt(const QString &text, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == separator) {
            parts << QString();
            continue;
        }
        parts.last() += text[i];
        if (text[i] == u'\\' && i + 1 < text.size() && isEscapable(text[i + 1]))
            parts.last() += text[++i];
    }
    return parts;
}

QString elementCell(const AudienceElement &element)
{
    QStringList parts;
    for (const ElementKind &kind : elementKinds) {
        for (const QString &value : element.*kind.values)
            parts << QLatin1StringView(kind.name) + u':' + escaped(value);
    }
    return parts.join(u';');
}

Result<AudienceElement> elementFromCell(const QString &text)
{
    AudienceElement element;
    for (const QString &part : splitAt(text, u';')) {
        const QString name = part.section(u':', 0, 0).trimmed();
        const auto kind = std::find_if(
            elementKinds.begin(), elementKinds.end(),
            [&name](const ElementKind &each) { return name == QLatin1StringView(each.name); });
        const QString value = unescaped(part.section(u':', 1)).trimmed();
        if (kind == elementKinds.end() || value.isEmpty())
            return Error{u"\"%1\" is no part of an audience: everyone, or site:Lyon, with person, "
                         "group, site, host or network before the colon"_s.arg(text.trimmed())};
        (element.*kind->values) << value;
    }
    return element;
}

} // namespace

QString audienceCell(const Audience &audience)
{
    QStringList elements;
    if (audience.everyone)
        elements << u"everyone"_s;
    else
        for (const AudienceElement &element : audience.include)
            elements << elementCell(element);
    for (const AudienceElement &element : audience.exclude)
        elements << u'!' + elementCell(element);
    return elements.join(u" | "_s);
}

Result<Audience> audienceFromCell(const QString &cell)
{
    Audience audience;
    for (const QString &part : splitAt(cell, u'|')) {
        const QString text = part.trimmed();
        if (text == u"everyone") {
            audience.everyone = true;
            continue;
        }
        const bool excluded = text.startsWith(u'!');
        const auto element = elementFromCell(excluded ? text.sliced(1) : text);
        if (!element)
            return element.error();
        (excluded ? audience.exclude : audience.include) << *element;
    }
    if (audience.everyone && !audience.include.isEmpty())
        return Error{u"everyone is enough: what stands beside it only excludes, with ! in front"_s};
    const auto checked = audienceFromJson(toJson(audience), u"audience"_s);
    if (!checked && !checked.error().fields.isEmpty())
        return Error{checked.error().fields.first().reason};
    return checked;
}

} // namespace foghorn
