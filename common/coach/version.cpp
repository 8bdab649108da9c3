// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/version.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

using Member = QPair<QString, QString>; // name below the language, text

QList<Member> membersOf(const NoticeText &text)
{
    QList<Member> members{
        {u"headline"_s, text.headline}, {u"affected"_s, text.affected}, {u"impact"_s, text.impact}};
    for (qsizetype i = 0; i < text.actions.size(); ++i)
        members.append({u"actions[%1].text"_s.arg(i), text.actions.at(i).text});
    members.append({u"workaround"_s, text.workaround});
    for (qsizetype i = 0; i < text.stillWorks.size(); ++i)
        members.append({u"stillWorks[%1]"_s.arg(i), text.stillWorks.at(i)});
    members << Member{u"cause"_s, text.cause} << Member{u"prevention"_s, text.prevention}
            << Member{u"progress"_s, text.progress} << Member{u"purpose"_s, text.purpose}
            << Member{u"benefit"_s, text.benefit} << Member{u"closing"_s, text.closing}
            << Member{u"details"_s, text.details};
    return members;
}

} // namespace

FoldedVersion::FoldedVersion(const QString &languageTag, const NoticeText &text,
                             const std::function<FoldedText(const QString &)> &fold)
    : tag(languageTag)
{
    for (const Member &member : membersOf(text)) {
        if (!member.second.trimmed().isEmpty())
            fields.append({u"text.%1.%2"_s.arg(tag, member.first), fold(member.second)});
    }
}

QString FoldedVersion::pathOf(QLatin1StringView member) const
{
    return u"text.%1.%2"_s.arg(tag, member);
}

bool FoldedVersion::tells(const PatternSet &words) const
{
    return std::any_of(fields.begin(), fields.end(),
                       [&words](const Field &field) { return words.matchesAny(field.text); });
}

const FoldedText *FoldedVersion::find(QLatin1StringView member) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(),
                     [path = pathOf(member)](const Field &field) { return field.path == path; });
    return found == fields.end() ? nullptr : &found->text;
}

bool FoldedVersion::has(QLatin1StringView member) const
{
    return find(member) != nullptr;
}

std::optional<QString> textAt(const Notice &notice, const QString &field)
{
    for (auto version = notice.text.begin(); version != notice.text.end(); ++version) {
        const QString start = u"text."_s + version.key() + u'.';
        if (!field.startsWith(start))
            continue;
        for (const Member &member : membersOf(version.value())) {
            if (field.sliced(start.size()) == member.first)
                return member.second;
        }
    }
    return {};
}

} // namespace foghorn
