// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/ctl_app.h"

#include "common/clock.h"
#include "tests/client/ctl/shell.h"
#include "tests/client/link/fake_relay.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;

/** foghornctl staff, second-factor and api-token, and a sign-in with a code or a token, against a fake relay. */
class StaffCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<FakeRelay>();
        m_relay->answerMore = [this](const IncomingRequest &incoming) {
            return answerFor(incoming);
        };
        m_typed.clear();
        m_asked.clear();
        for (const auto &[name, content] :
             {std::pair("password", "correct horse\n"), std::pair("next", "another horse\n"),
              std::pair("token", "fgt_TW9u.mEr0cW5o\n")})
            QFile::setPermissions(fileIn(*m_dir, QString::fromLatin1(name), content),
                                  QFile::ReadOwner | QFile::WriteOwner);
    }

    void accountsAreListedWithWhatTheyMaySay()
    {
        const ShellRun result = run({u"staff"_s, u"list"_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        for (const QString &word :
             {u"luis"_s, u"author"_s, u"up to major, only site Lyon, Porto"_s, u"second factor"_s})
            QVERIFY2(result.out.contains(word), qPrintable(result.out));
    }
    void whatIsTypedIsChangedAndNothingElse()
    {
        const ShellRun result =
            run({u"staff"_s, u"change"_s, u"luis"_s, u"--role"_s, u"helpDesk"_s, u"--limit-site"_s,
                 u"Lyon"_s, u"--limit-site"_s, u"Porto"_s, u"--limit-severity"_s, u"minor"_s,
                 u"--disable"_s, u"--drop-second-factor"_s});
        QVERIFY2(result.code == 0, qPrintable(result.error));
        const auto sent = m_relay->heard<ToRelay::StaffChange>().value(0);
        QVERIFY(sent.role == Role::HelpDesk);
        QVERIFY(!sent.name);
        QVERIFY(sent.disabled == true && sent.dropSecondFactor);
        QCOMPARE(sent.limit->audience->include.value(0).site, (QStringList{u"Lyon"_s, u"Porto"_s}));
        QVERIFY(sent.limit->mostSevere == Severity::Minor);
        QCOMPARE(run({u"staff"_s, u"change"_s, u"luis"_s, u"--no-limit"_s, u"--enable"_s}).code, 0);
        const auto second = m_relay->heard<ToRelay::StaffChange>().value(1);
        QVERIFY(second.limit && second.limit->isNone());
        QVERIFY(second.disabled == false && !second.role);
    }
    void somebodyNewHasTheirLimitsFromTheFirstMoment()
    {
        m_typed = {u"a long enough one"_s, u"a long enough one"_s};
        const ShellRun added =
            run({u"staff"_s, u"add"_s, u"bruno"_s, u"--role"_s, u"author"_s, u"--limit-site"_s,
                 u"Porto"_s, u"--limit-severity"_s, u"major"_s});
        QVERIFY2(added.code == 0, qPrintable(added.error));
        const auto sent = m_relay->heard<ToRelay::StaffAdd>().value(0);
        QCOMPARE(sent.limit.audience->include.value(0).site, QStringList{u"Porto"_s});
        QVERIFY(sent.limit.mostSevere == Severity::Major);
        for (const QString &other : {u"--disable"_s, u"--drop-second-factor"_s}) {
            const ShellRun refused =
                run({u"staff"_s, u"add"_s, u"rui"_s, u"--role"_s, u"author"_s, other});
            QCOMPARE(refused.code, int(ExitCode::Usage));
            QVERIFY2(refused.error.contains(other), qPrintable(refused.error));
        }
    }
    void onesOwnPasswordGoesWithTheCurrentOne()
    {
        QCOMPARE(
            run({u"staff"_s, u"password"_s, u"--password-file"_s, m_dir->filePath(u"next"_s)}).code,
            0);
        const auto sent = m_relay->heard<ToRelay::StaffPassword>().value(0);
        QVERIFY(sent.login.isEmpty());
        QCOMPARE(sent.current, u"correct horse"_s);
        QCOMPARE(sent.password, u"another horse"_s);
    }
    void aPasswordIsTypedTwiceAndNotShown()
    {
        m_typed = {u"a long enough one"_s, u"a long enough one"_s};
        QCOMPARE(run({u"staff"_s, u"password"_s, u"luis"_s}).code, 0);
        QCOMPARE(m_relay->heard<ToRelay::StaffPassword>().value(0).password,
                 u"a long enough one"_s);
        QCOMPARE(m_asked.size(), qsizetype(2));
        QVERIFY(m_hidden);
        m_typed = {u"a long enough one"_s, u"mistyped"_s};
        QCOMPARE(run({u"staff"_s, u"password"_s, u"luis"_s}).code, int(ExitCode::NoInput));
        m_typed.clear(); // nobody sits there
        const ShellRun script = run({u"staff"_s, u"add"_s, u"bruno"_s, u"--role"_s, u"author"_s});
        QCOMPARE(script.code, int(ExitCode::Usage));
        QVERIFY(script.error.contains(u"--password-file"_s));
    }
    void aSecondFactorIsBegunConfirmedAndDropped()
    {
        const ShellRun begun = run({u"second-factor"_s, u"begin"_s});
        QVERIFY2(begun.out.contains(u"GEZD GNBV"_s), qPrintable(begun.out));
        QVERIFY(begun.out.contains(u"otpauth://totp/"_s));
        QCOMPARE(run({u"second-factor"_s, u"confirm"_s, u"287082"_s}).code, 0);
        QCOMPARE(run({u"second-factor"_s, u"drop"_s, u"081804"_s}).code, 0);
        const auto sent = m_relay->heard<ToRelay::SecondFactor>();
        QCOMPARE(sent.size(), qsizetype(3));
        QCOMPARE(sent.value(1).code, u"287082"_s);
        QVERIFY(sent.value(2).step == FactorStep::Drop);
    }
    void tokensAreMadeListedAndRevoked()
    {
        const ShellRun made =
            run({u"api-token"_s, u"create"_s, u"Monitoring Lyon"_s, u"--right"_s, u"readBoard"_s,
                 u"--right"_s, u"publish"_s, u"--limit-site"_s, u"Lyon"_s});
        QVERIFY2(made.code == 0, qPrintable(made.error));
        QCOMPARE(made.out, u"fgt_TW9u.mEr0cW5o\n"_s); // ready for a file
        const auto sent = m_relay->heard<ToRelay::ApiTokenCreate>().value(0);
        QVERIFY(sent.rights == (QList<Right>{Right::ReadBoard, Right::Publish}));
        QCOMPARE(sent.validDays, 90);
        const ShellRun list = run({u"api-token"_s, u"list"_s});
        QVERIFY2(list.out.contains(u"readBoard publish"_s), qPrintable(list.out));
        QCOMPARE(run({u"api-token"_s, u"revoke"_s, u"TW9u"_s}).code, 0);
        QCOMPARE(m_relay->heard<ToRelay::ApiTokenRevoke>().value(0).id, u"TW9u"_s);
    }

    void aCodeGoesWithThePasswordOrIsAskedFor()
    {
        letIn(&ToRelay::ConsoleHello::code, u"287082"_s, wire::ErrorCode::SecondFactorNeeded);
        QCOMPARE(run({u"staff"_s, u"list"_s}, {u"--code"_s, u"287082"_s}).code, 0);
        m_typed = {u" 287082"_s};
        const ShellRun asked = run({u"staff"_s, u"list"_s});
        QVERIFY2(asked.code == 0, qPrintable(asked.error));
        QVERIFY(m_asked.value(0).contains(u"ana"_s));
        m_typed = {u"000000"_s};
        QCOMPARE(run({u"staff"_s, u"list"_s}).code, int(ExitCode::NoRight));
        m_typed.clear();
        const ShellRun script = run({u"staff"_s, u"list"_s});
        QCOMPARE(script.code, int(ExitCode::NoRight));
        QVERIFY2(script.error.contains(u"--code"_s), qPrintable(script.error));
    }
    void aTokenSignsInWithoutALogin()
    {
        const auto signIn = [this](const QString &file) {
            ShellRun result;
            Surroundings surroundings = shellFor(result, {});
            surroundings.timings = quickTimings();
            result.code = int(runCtl({u"--relay"_s, m_relay->url().toString(), u"--token-file"_s,
                                      m_dir->filePath(file), u"staff"_s, u"list"_s},
                                     surroundings, ManualClock(m_relay->time)));
            return result;
        };
        letIn(&ToRelay::ConsoleHello::token, u"fgt_TW9u.mEr0cW5o"_s, wire::ErrorCode::Unauthorised);
        const ShellRun good = signIn(u"token"_s);
        QVERIFY2(good.code == 0, qPrintable(good.error));
        const ShellRun wrong = signIn(u"password"_s);
        QCOMPARE(wrong.code, int(ExitCode::NoRight));
        QVERIFY2(wrong.error.contains(u"The token is not known"_s), qPrintable(wrong.error));
    }

private:
    QByteArray answerFor(const IncomingRequest &incoming)
    {
        using namespace ToRelay;
        const auto answer = [&](const auto &content) {
            return encodeAnswerOf(incoming.id, content);
        };
        const Request &asked = incoming.request;
        if (std::holds_alternative<StaffList>(asked)) {
            StaffEntry luis{.login = u"luis"_s, .name = u"Luis"_s, .role = Role::Author};
            luis.limit = {Audience{.include = {{.site = {u"Lyon"_s, u"Porto"_s}}}},
                          Severity::Major};
            luis.secondFactor = true;
            return answer(StaffList::Answer{{luis}, false});
        }
        if (std::holds_alternative<SecondFactor>(asked))
            return answer(SecondFactor::Answer{u"GEZDGNBV"_s, u"otpauth://totp/x"_s});
        if (std::holds_alternative<StaffAdd>(asked))
            return answer(StaffAdd::Answer{});
        if (std::holds_alternative<ApiTokenCreate>(asked))
            return answer(ApiTokenCreate::Answer{u"TW9u"_s, u"fgt_TW9u.mEr0cW5o"_s, m_relay->time});
        if (std::holds_alternative<ApiTokenList>(asked)) {
            ApiTokenEntry token{.id = u"TW9u"_s, .name = u"Monitoring Lyon"_s};
            token.rights = {Right::ReadBoard, Right::Publish};
            token.createdAt = m_relay->time;
            token.expiresAt = m_relay->time + std::chrono::hours(24);
            return answer(ApiTokenList::Answer{{token}, false});
        }
        return answer(StaffChange::Answer{}); // and all that say only that it was done
    }
    /** A relay that lets in whoever says this, and refuses others with that. */
    void letIn(QString ToRelay::ConsoleHello::*member, const QString &right,
               wire::ErrorCode without)
    {
        m_relay->misbehave = [=](const IncomingRequest &incoming) -> std::optional<QByteArray> {
            const auto *hello = std::get_if<ToRelay::ConsoleHello>(&incoming.request);
            if (!hello || hello->*member == right)
                return {};
            const auto code = (hello->*member).isEmpty() ? without : wire::ErrorCode::Unauthorised;
            return encodeError(incoming.id, {code, u"refused"_s});
        };
    }
    ShellRun run(const QStringList &command, const QStringList &before = {})
    {
        ShellRun result;
        Surroundings surroundings = shellFor(result, {});
        surroundings.timings = quickTimings();
        m_asked.clear();
        surroundings.terminal.question = [this](const QString &prompt,
                                                Echo echo) -> std::optional<QString> {
            m_asked += prompt;
            m_hidden = echo == Echo::Hidden;
            if (m_typed.isEmpty())
                return {};
            return m_typed.takeFirst();
        };
        const QStringList globals{u"--relay"_s,         m_relay->url().toString(),
                                  u"--login"_s,         u"ana"_s,
                                  u"--password-file"_s, m_dir->filePath(u"password"_s)};
        result.code =
            int(runCtl(globals + before + command, surroundings, ManualClock(m_relay->time)));
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FakeRelay> m_relay;
    QStringList m_typed, m_asked;
    bool m_hidden = false;
};

QTEST_GUILESS_MAIN(StaffCommandsTest)
#include "staff_commands_test.moc"
