// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/coach_files.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qint64 largest = 1024 * 1024;

Result<QByteArray> contents(const QString &path, const QString &setting)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read (%2); expected the file that %3 names"_s.arg(
            path, file.errorString(), setting)};
    if (file.size() > largest)
        return Error{u"%1: is larger than 1 MiB"_s.arg(path)};
    return file.readAll();
}

Result<Glossary> readGlossary(const QString &path)
{
    const auto bytes = contents(path, u"coach-glossary"_s);
    if (!bytes)
        return bytes.error();
    auto glossary = Glossary::fromCsv(QString::fromUtf8(*bytes));
    if (!glossary)
        return Error{u"%1: %2; expected lines such as 'VLAN,network,en'"_s.arg(
            path, glossary.error().reason)};
    return glossary;
}

/** Where a JSON value of this text first stands, for the sentence about it. */
qsizetype lineOf(const QByteArray &bytes, qsizetype place)
{
    return 1 + bytes.first(std::clamp<qsizetype>(place, 0, bytes.size())).count('\n');
}

Result<CoachPolicy> readPolicy(const QString &path)
{
    const auto bytes = contents(path, u"coach-policy"_s);
    if (!bytes)
        return bytes.error();
    constexpr auto expected = "expected {\"block\": [\"blame\"], \"off\": []}"_L1;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isObject())
        return Error{u"%1: line %2 is no JSON object (%3); %4"_s.arg(
            path, QString::number(lineOf(*bytes, error.offset)), error.errorString(), expected)};
    auto policy = CoachPolicy::fromJson(document.object());
    if (policy)
        return policy;
    const FieldProblem problem = policy.error().fields.value(0);
    const QByteArray wrong = problem.reason.section(u'“', 1).section(u'”', 0, 0).toUtf8();
    const qsizetype place = bytes->indexOf(wrong.isEmpty() ? problem.field.toUtf8() : wrong);
    return Error{u"%1: line %2: %3: %4; %5"_s.arg(path, QString::number(lineOf(*bytes, place)),
                                                  problem.field, problem.reason, expected)};
}

} // namespace

Result<CoachRules> readCoachRules(const ServerSettings &settings)
{
    CoachRules rules;
    if (!settings.coachGlossary.isEmpty()) {
        const auto glossary = readGlossary(settings.coachGlossary);
        if (!glossary)
            return glossary.error();
        rules.glossary = *glossary;
    }
    if (!settings.coachPolicy.isEmpty()) {
        const auto policy = readPolicy(settings.coachPolicy);
        if (!policy)
            return policy.error();
        rules.policy = *policy;
    }
    return rules;
}

} // namespace foghorn
