// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/service_catalogue.h"

#include "common/model/json_members.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int longestRhythm = 7 * 24 * 60; // a week, in minutes

/** Collects what is wrong with one service. */
class ServiceValidator
{
public:
    ServiceValidator(const CatalogueService &service, QString path, QList<FieldProblem> &problems)
        : m_service(service), m_path(std::move(path)), m_problems(problems)
    {
    }

    void run()
    {
        static const QRegularExpression kebab(u"\\A[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
        if (!kebab.match(m_service.service.id).hasMatch() ||
            m_service.service.id.size() > limits::nameLength)
            add(u"id"_s, u"an id such as remote-access is needed"_s);
        const auto &names = m_service.service.name;
        if (std::all_of(names.begin(), names.end(),
                        [](const QString &name) { return name.trimmed().isEmpty(); }))
            add(u"name"_s, u"a plain name is needed"_s);
        for (auto name = names.begin(); name != names.end(); ++name) {
            static const QRegularExpression tag(u"\\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"_s);
            if (!tag.match(name.key()).hasMatch())
                add(u"name."_s + name.key(), u"a language tag looks like en or pt-BR"_s);
            checkLine(name.value(), u"name."_s + name.key(), limits::catalogueNameLength);
        }
        if (m_service.owner.trimmed().isEmpty())
            add(u"owner"_s, u"say who looks after it"_s);
        checkLine(m_service.owner, u"owner"_s, limits::nameLength);
        checkLine(m_service.templateId, u"template"_s, limits::nameLength);
        const auto minutes = m_service.updateEvery.count();
        if (minutes < 0 || minutes > longestRhythm)
            add(u"updateMinutes"_s, u"a number of minutes up to a week is needed"_s);
        if (const auto read = audienceFromJson(toJson(m_service.audience), u"audience"_s); !read)
            m_problems << below(m_path, read.error().fields);
    }

private:
    void add(const QString &field, const QString &reason)
    {
        m_problems << FieldProblem{m_path + u'.' + field, reason};
    }

    void checkLine(const QString &text, const QString &field, int limit)
    {
        if (codePointCount(text) > limit)
            add(field, u"%1 characters are taken at most"_s.arg(limit));
        if (!text.isValidUtf16() ||
            std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; }))
            add(field, u"one line without control characters is needed"_s);
    }

    const CatalogueService &m_service;
    const QString m_path;
    QList<FieldProblem> &m_problems;
};

qsizetype bytesOf(const CatalogueService &service)
{
    return QJsonDocument(toJson(service)).toJson(QJsonDocument::Compact).size() + 1;
}

} // namespace

QJsonObject toJson(const CatalogueService &service)
{
    QJsonObject json{{u"id"_s, service.service.id},
                     {u"name"_s, wordsJson(service.service.name)},
                     {u"owner"_s, service.owner},
                     {u"audience"_s, toJson(service.audience)}};
    if (!service.templateId.isEmpty())
        json[u"template"_s] = service.templateId;
    if (service.updateEvery.count() > 0)
        json[u"updateMinutes"_s] = int(service.updateEvery.count());
    return json;
}

Result<CatalogueService> catalogueServiceFromJson(const QJsonObject &json)
{
    QList<FieldProblem> problems;
    JsonMembers members(json, {}, problems);
    CatalogueService read;
    read.service = {members.text("id"), members.words("name")};
    read.owner = members.text("owner");
    if (const auto audience = audienceFromJson(members.object("audience"), u"audience"_s))
        read.audience = *audience;
    else
        problems << audience.error().fields;
    read.templateId = members.text("template");
    read.updateEvery = std::chrono::minutes(members.wholeNumber("updateMinutes"));
    if (!problems.isEmpty())
        return Error{u"the service has wrong fields"_s, problems};
    return read;
}

QList<FieldProblem> validate(const QList<CatalogueService> &services)
{
    QList<FieldProblem> problems;
    if (services.size() > limits::catalogueCount)
        return {{u"services"_s, u"at most %1 are taken"_s.arg(limits::catalogueCount)}};
    QSet<QString> ids;
    qsizetype bytes = 0;
    for (int i = 0; i < services.size(); ++i) {
        const QString path = u"services[%1]"_s.arg(i);
        ServiceValidator(services[i], path, problems).run();
        if (ids.contains(services[i].service.id))
            problems << FieldProblem{path + u".id"_s,
                                     u"%1 stands twice"_s.arg(services[i].service.id)};
        ids.insert(services[i].service.id);
        const qsizetype size = bytesOf(services[i]);
        if (size > limits::serviceBytes)
            problems << FieldProblem{path + u".audience"_s, u"one service is larger than 16 KiB"_s};
        bytes += size;
    }
    if (bytes > limits::catalogueBytes)
        problems << FieldProblem{u"services"_s, u"the whole catalogue is larger than 120 KiB"_s};
    return problems;
}

} // namespace foghorn
