// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/notice_template.h"

#include "common/model/enum_names.h"
#include "common/model/json_members.h"
#include "common/model/notice_start.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto uses = enumNames<TemplateUse>(
    {{TemplateUse::New, "new"}, {TemplateUse::Update, "update"}, {TemplateUse::Ending, "ending"}});

QJsonArray blanksJson(const QList<TemplateBlank> &blanks)
{
    QJsonArray json;
    for (const TemplateBlank &blank : blanks)
        json << QJsonObject{{u"id"_s, blank.id},
                            {u"required"_s, blank.required},
                            {u"name"_s, wordsJson(blank.name)},
                            {u"example"_s, wordsJson(blank.example)}};
    return json;
}

QList<TemplateBlank> readBlanks(JsonMembers &members)
{
    QList<TemplateBlank> blanks;
    const QJsonArray array = members.array("blanks");
    for (int i = 0; i < array.size(); ++i) {
        JsonMembers item(array[i].toObject(), u"blanks[%1]"_s.arg(i), members.problems());
        blanks << TemplateBlank{item.text("id"), item.flag("required"), item.words("name"),
                                item.words("example")};
    }
    return blanks;
}

} // namespace

QString toString(TemplateUse use)
{
    return uses.nameOf(use);
}

std::optional<TemplateUse> templateUseFromString(QStringView text)
{
    return uses.valueOf(text);
}

QJsonObject toJson(const NoticeTemplate &noticeTemplate)
{
    QJsonObject json{{u"id"_s, noticeTemplate.id},
                     {u"name"_s, wordsJson(noticeTemplate.name)},
                     {u"description"_s, wordsJson(noticeTemplate.description)},
                     {u"use"_s, toString(noticeTemplate.use)},
                     {u"owner"_s, noticeTemplate.owner},
                     {u"blanks"_s, blanksJson(noticeTemplate.blanks)},
                     {u"notice"_s, toJson(noticeTemplate.notice)}};
    if (noticeTemplate.revision > 0)
        json[u"revision"_s] = noticeTemplate.revision;
    if (noticeTemplate.reviewBy.isValid())
        json[u"reviewBy"_s] = noticeTemplate.reviewBy.toString(Qt::ISODate);
    if (noticeTemplate.nextUpdate)
        json[u"nextUpdateMinutes"_s] = int(noticeTemplate.nextUpdate->count());
    return json;
}

Result<NoticeTemplate> noticeTemplateFromJson(const QJsonObject &json)
{
    QList<FieldProblem> problems;
    JsonMembers members(json, {}, problems);
    NoticeTemplate read;
    read.id = members.text("id");
    read.revision = members.wholeNumber("revision");
    read.name = members.words("name");
    read.description = members.words("description");
    const auto use = members.oneOf("use", &templateUseFromString, "new, update, ending");
    if (!members.has("use"))
        members.wrong("use", u"one of new, update, ending is needed"_s);
    read.use = use.value_or(TemplateUse::New);
    read.owner = members.text("owner");
    read.reviewBy = members.date("reviewBy");
    if (const int minutes = members.wholeNumber("nextUpdateMinutes"); minutes > 0)
        read.nextUpdate = std::chrono::minutes(minutes);
    read.blanks = readBlanks(members);
    if (const auto notice = noticeFromJson(members.object("notice")))
        read.notice = *notice;
    else
        problems << below(u"notice"_s, notice.error().fields);
    if (!problems.isEmpty())
        return Error{u"the template has wrong fields"_s, problems};
    return read;
}

Notice reusablePart(const Notice &notice)
{
    Notice part;
    part.kind = notice.kind;
    part.severity = notice.severity;
    part.phase = notice.phase;
    part.services = notice.services;
    part.text = notice.text;
    part.defaultLanguage = notice.defaultLanguage;
    part.audience = notice.audience;
    part.acknowledgement = notice.acknowledgement;
    part.notify = draftOf(notice).notify; // not the quiet of "still working on it"
    part.contact = notice.contact;
    part.reminders = notice.reminders;
    part.finishes = notice.finishes;
    return part;
}

} // namespace foghorn
