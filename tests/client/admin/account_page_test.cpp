// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/account/account_page.h"

#include "client/admin/account/factor_bar.h"
#include "client/admin/account/qr_code.h"
#include "tests/client/admin/author.h"
#include "tests/client/admin/fake_staff.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace foghorn;

/** One's own account: the second factor is set up by a picture, and dropped with a code. */
class AccountPageTest : public QObject
{
    Q_OBJECT

    struct Person : Author
    {
        Person()
        {
            page.reset(); // the composer's
            relay.answerMore = [this, others = relay.answerMore](const IncomingRequest &incoming) {
                const auto answered = staff.answer(incoming);
                return answered ? *answered : others(incoming);
            };
            account = std::make_unique<AccountPage>(link);
            account->resize(900, 700);
            account->show();
            account->activateWindow();
        }
        template <class W = QPushButton>
        W *on(const char *name) const
        {
            return account->findChild<W *>(QString::fromLatin1(name));
        }
        bool sees(const char *name) const { return on<QWidget>(name)->isVisible(); }
        void press(const char *name) const
        {
            QVERIFY2(on(name)->isEnabled(), name);
            QTest::mouseClick(on(name), Qt::LeftButton);
        }
        void write(const char *line, const QString &words) const
        {
            on<QLineEdit>(line)->clear();
            QTest::keyClicks(on<QLineEdit>(line), words);
        }
        QString said(const char *label) const { return on<QLabel>(label)->text(); }
        FakeStaff staff{relay.time};
        std::unique_ptr<AccountPage> account;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void thePictureIsWhatAPhoneReads();
    void aSecondFactorIsSetUp();
    void aWrongCodeIsSaidAndAnotherIsTaken();
    void whatWasBegunGoesWithThePage();
    void itIsDroppedWithACode();
    void anotherWindowWasFaster();
    void thePasswordIsChangedWithThePresentOne();
    void whatIsWrongWithAPasswordIsSaid();
    void itSaysWhatOneMay();
    void whoMayOnlyReadIsToldWhy();
};

void AccountPageTest::thePictureIsWhatAPhoneReads()
{
    const QString secret = u"otpauth://totp/IT%20%C2%B7%20Example%20Ltd:ana?secret="
                           "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=IT"_s;
    QrCode picture;
    picture.show(secret);
    picture.resize(picture.sizeHint());
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"picture.png"_s);
    QVERIFY(picture.grab().save(file));
    QProcess camera;
    camera.start(u"zbarimg"_s, {u"--raw"_s, u"--quiet"_s, file});
    QVERIFY(camera.waitForFinished(20'000));
    QCOMPARE(QString::fromUtf8(camera.readAllStandardOutput()).trimmed(), secret);
    QVERIFY(qrCode({}).isNull());
    QVERIFY(qrCode(QString(5000, u'x')).isNull());
}

void AccountPageTest::aSecondFactorIsSetUp()
{
    const Person ana;
    QVERIFY(!ana.sees("factorPicture") && !ana.sees("factorCode") && !ana.sees("dropFactor"));
    ana.press("beginFactor");
    QTRY_VERIFY(ana.sees("factorPicture"));
    QVERIFY(ana.said("factorByHand").startsWith(u"GEZD GNBV"_s));
    QVERIFY(!ana.on("sendFactor")->isEnabled()); // no code yet
    ana.write("factorCode", u"287 082"_s);
    QTest::keyClick(ana.on<QLineEdit>("factorCode"), Qt::Key_Return);
    QTRY_VERIFY(ana.said("factorSaid").contains(u"in force"_s));
    QCOMPARE(ana.relay.heard<ToRelay::SecondFactor>().last().code, u"287082"_s);
    QVERIFY(!ana.sees("factorPicture") && ana.sees("dropFactor") && !ana.sees("beginFactor"));
    QVERIFY(ana.said("factorByHand").isEmpty());
}

void AccountPageTest::aWrongCodeIsSaidAndAnotherIsTaken()
{
    const Person ana;
    ana.press("beginFactor");
    QTRY_VERIFY(ana.sees("factorPicture"));
    ana.write("factorCode", u"111111"_s);
    ana.press("sendFactor");
    QTRY_VERIFY(ana.said("factorSaid").contains(u"not right"_s));
    QVERIFY(ana.sees("factorPicture"));
    ana.write("factorCode", u"287082"_s);
    ana.press("sendFactor");
    QTRY_VERIFY(ana.sees("dropFactor"));
}

void AccountPageTest::whatWasBegunGoesWithThePage()
{
    const Person ana;
    ana.press("beginFactor");
    QTRY_VERIFY(ana.sees("factorPicture"));
    ana.account->hide();
    ana.account->show();
    QVERIFY(!ana.sees("factorPicture") && ana.sees("beginFactor"));
    QVERIFY(ana.said("factorByHand").isEmpty());
}

void AccountPageTest::itIsDroppedWithACode()
{
    Person ana;
    ana.relay.secondFactor = true;
    ana.relay.hangUp();
    QTRY_VERIFY(ana.sees("dropFactor")); // the next hello said so
    QTRY_VERIFY(ana.on("dropFactor")->isEnabled());
    ana.press("dropFactor");
    QVERIFY(ana.sees("factorCode") && !ana.sees("factorPicture"));
    ana.press("leaveFactor");
    QVERIFY(ana.relay.heard<ToRelay::SecondFactor>().isEmpty());
    ana.press("dropFactor");
    ana.write("factorCode", u"287082"_s);
    ana.press("sendFactor");
    QTRY_VERIFY(ana.sees("beginFactor"));
    QVERIFY(ana.relay.heard<ToRelay::SecondFactor>().last().step == FactorStep::Drop);
}

void AccountPageTest::anotherWindowWasFaster()
{
    Person ana;
    ana.relay.misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::SecondFactor>(incoming.request))
            return std::nullopt;
        return encodeError(incoming.id, {wire::ErrorCode::Conflict,
                                         u"there is a second factor already; drop it first"_s});
    };
    ana.press("beginFactor");
    QTRY_VERIFY(ana.sees("dropFactor"));
    QVERIFY(ana.said("factorSaid").contains(u"already"_s));
}

void AccountPageTest::thePasswordIsChangedWithThePresentOne()
{
    const Person ana;
    ana.write("currentPassword", u"correct horse"_s);
    ana.write("newPassword", u"battery staple"_s);
    ana.write("newPasswordAgain", u"battery staple"_s);
    ana.press("changePassword");
    QTRY_VERIFY(ana.said("passwordSaid").contains(u"It is changed"_s));
    const auto sent = ana.relay.heard<ToRelay::StaffPassword>().value(0);
    QVERIFY(sent.login.isEmpty());
    QCOMPARE(sent.current, u"correct horse"_s);
    QCOMPARE(sent.password, u"battery staple"_s);
    for (const char *line : {"currentPassword", "newPassword", "newPasswordAgain"})
        QVERIFY2(ana.on<QLineEdit>(line)->text().isEmpty(), line);
}

void AccountPageTest::whatIsWrongWithAPasswordIsSaid()
{
    const Person ana;
    ana.write("newPassword", u"battery staple"_s);
    ana.write("newPasswordAgain", u"battery staple"_s);
    ana.press("changePassword"); // without the present one
    QVERIFY(ana.relay.heard<ToRelay::StaffPassword>().isEmpty());
    ana.write("currentPassword", u"wrong horse"_s);
    ana.press("changePassword");
    const auto shown = [&ana](const QString &words) {
        const auto labels = ana.account->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text() == words;
        });
    };
    QTRY_VERIFY(shown(u"This is not your password."_s));
    ana.account->hide();
    ana.account->show();
    QVERIFY(ana.on<QLineEdit>("currentPassword")->text().isEmpty());
}

void AccountPageTest::itSaysWhatOneMay()
{
    Person ana;
    QCOMPARE(ana.said("accountWho"), u"Ana Isabel (ana)"_s);
    QCOMPARE(ana.said("accountSpeaks"), u"You may publish, to everyone."_s);
    Audience lyon;
    lyon.include = {{.site = {u"Lyon"_s}}};
    ana.relay.limit = {lyon, Severity::Minor};
    ana.relay.hangUp();
    QTRY_COMPARE(ana.said("accountSpeaks"), u"You may publish: up to “Minor”, only to Lyon."_s);
}

void AccountPageTest::whoMayOnlyReadIsToldWhy()
{
    Person ana;
    FactorBar bar(ana.link);
    QVERIFY(!bar.isVisibleTo(nullptr) && bar.words().isEmpty());
    ana.relay.rights = {Right::ReadBoard};
    ana.relay.withheld = {Right::Publish};
    ana.relay.hangUp();
    QTRY_VERIFY(bar.words().contains(u"second factor"_s));
    QCOMPARE(ana.said("accountSpeaks"),
             u"You may read only, until you have set up a second factor."_s);
    QSignalSpy asked(&bar, &FactorBar::asked);
    QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(AccountPageTest)
#include "account_page_test.moc"
