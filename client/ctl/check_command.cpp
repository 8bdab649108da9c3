// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/check_command.h"

#include "client/ctl/commands.h"
#include "client/ctl/draft_file.h"
#include "client/ctl/input.h"
#include "common/coach/coach.h"
#include "resources/resources.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<Glossary> readGlossary(const QString &file, const Terminal &terminal)
{
    if (file.isEmpty())
        return Glossary{};
    const auto bytes = readFile(file, terminal);
    if (const Failure *failure = failureOf(bytes))
        return *failure;
    auto glossary = Glossary::fromCsv(QString::fromUtf8(std::get<QByteArray>(bytes)));
    if (!glossary)
        return Failure{ExitCode::InvalidNotice, u"%1: %2"_s.arg(file, glossary.error().reason)};
    return *glossary;
}

Outcome<CoachPolicy> readPolicy(const QString &file, const Terminal &terminal)
{
    if (file.isEmpty())
        return CoachPolicy{};
    const auto json = readJson(file, terminal);
    if (const Failure *failure = failureOf(json))
        return *failure;
    auto policy = CoachPolicy::fromJson(std::get<QJsonObject>(json));
    if (!policy)
        return Failure{ExitCode::InvalidNotice, u"%1: %2"_s.arg(file, policy.error().reason),
                       policy.error().fields};
    return *policy;
}

/** One finding as three short lines: where and which words, why, and what instead. */
QString linesFor(const Finding &finding, const Notice &notice)
{
    const QString words =
        textAt(notice, finding.field).value_or(QString()).mid(finding.start, finding.length);
    QString lines = u"%1: %2"_s.arg(finding.field, toString(finding.rule));
    if (!words.isEmpty())
        lines += u" “%1”"_s.arg(words);
    lines += u"\n  %1\n"_s.arg(finding.why);
    if (finding.replacement)
        lines += u"  → %1\n"_s.arg(*finding.replacement);
    return lines;
}

void print(const QList<Finding> &findings, const Notice &notice, bool json,
           const Terminal &terminal)
{
    if (json) {
        QJsonArray array;
        for (const Finding &finding : findings)
            array.append(toJson(finding));
        terminal.writeOut(
            QJsonDocument(QJsonObject{{u"findings"_s, array}}).toJson(QJsonDocument::Compact) +
            '\n');
        return;
    }
    for (const Finding &finding : findings)
        terminal.out(linesFor(finding, notice));
    terminal.out(findings.isEmpty() ? u"Nothing to remark.\n"_s
                                    : u"%1 remarks.\n"_s.arg(findings.size()));
}

/** What a file says counts more than what the relay does. */
Outcome<CoachRules> withFiles(CoachRules rules, const CheckWords &command, const Terminal &terminal)
{
    const auto glossary = readGlossary(command.glossaryFile, terminal);
    if (const Failure *failure = failureOf(glossary))
        return *failure;
    const auto policy = readPolicy(command.policyFile, terminal);
    if (const Failure *failure = failureOf(policy))
        return *failure;
    rules.glossary.entries += std::get<Glossary>(glossary).entries;
    if (!command.policyFile.isEmpty())
        rules.policy = std::get<CoachPolicy>(policy);
    return rules;
}

std::optional<Failure> checkBy(const CoachRules &given, const CheckWords &command, bool asJson,
                               const Terminal &terminal, const Clock &clock)
{
    const auto json = readJson(command.file, terminal);
    if (const Failure *failure = failureOf(json))
        return *failure;
    const auto draft = draftFrom(std::get<QJsonObject>(json), clock.now());
    if (const Failure *failure = failureOf(draft))
        return *failure;
    const auto rules = withFiles(given, command, terminal);
    if (const Failure *failure = failureOf(rules))
        return *failure;
    const auto &[glossary, policy] = std::get<CoachRules>(rules);
    const Notice &notice = std::get<Notice>(draft);
    loadResources();
    const auto coach =
        Coach::open(u":/foghorn/coach"_s, glossary, policy, Coach::languagesOf(notice));
    if (!coach)
        return Failure{ExitCode::Internal, coach.error().reason};
    const auto findings = coach->check(notice, QTimeZone::systemTimeZone());
    print(findings, notice, asJson, terminal);
    if (policy.blocks(findings))
        return Failure{ExitCode::InvalidNotice, u"The policy stops this notice."_s};
    return {};
}

} // namespace

std::optional<Failure> check(const CheckWords &command, const Terminal &terminal,
                             const Clock &clock)
{
    return checkBy({}, command, command.json, terminal, clock);
}

std::optional<Failure> run(const CheckWords &command, const Workplace &place)
{
    const auto answer = place.relay.ask(ToRelay::CoachSettings{});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    return checkBy(std::get<ToRelay::CoachSettings::Answer>(answer).rules, command, place.json,
                   place.terminal, place.clock);
}

} // namespace foghorn::ctl
