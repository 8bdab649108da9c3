// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/admin_scenes.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

// Who may listen: computers and the strings by which they enrol.

namespace foghorn {

using namespace std::chrono_literals;

namespace {

DeskEntry desk(int number, const QString &person, const QString &host, const QString &site,
               Instant seen)
{
    DeskEntry made;
    made.id.text = u"01931f3a-7c00-7abc-8def-%1"_s.arg(number, 12, 10, QChar(u'0'));
    made.person.text = u"person%1@corp.example"_s.arg(number);
    made.personName = person;
    made.host = host;
    made.site = site;
    made.keyed = number != 3;
    made.enrolledAt = made.lastSeen = seen;
    made.connected = number % 2 == 0;
    return made;
}

const QString longTail = u" de la Rochefoucauld-Montbel (prestataire, bâtiment C)"_s;

} // namespace

QList<std::pair<QString, AdminScene::Bring>> AdminScene::securityStates()
{
    return {{u"security"_s, &AdminScene::openSecurity},
            {u"security: shut out?"_s,
             [](AdminScene &scene) {
                 return scene.openSecurity() && scene.click("revokeDesk") &&
                        scene.appears("revokeDeskNow");
             }},
            {u"security: a new token"_s, &AdminScene::openTokens},
            {u"security: accounts"_s,
             [](AdminScene &scene) {
                 return scene.openTab(2, "staff", 3) && scene.click("shutOutStaff") &&
                        scene.appears("doToStaff");
             }},
            {u"security: somebody new"_s, &AdminScene::addSomebody},
            {u"security: API tokens"_s,
             [](AdminScene &scene) {
                 return scene.openTab(3, "apiTokens", 1) && scene.click("newApiToken") &&
                        scene.appears("makeApiToken");
             }},
            {u"security: your account"_s, &AdminScene::openAccount},
            {u"security: second factor"_s, &AdminScene::showPicture},
            {u"security: only a reader yet"_s, &AdminScene::becomeReader}};
}

bool AdminScene::click(const char *name)
{
    auto *button = find(name);
    if (button)
        QTest::mouseClick(button, Qt::LeftButton);
    return button;
}

bool AdminScene::openSecurity()
{
    answerStaff();
    const QString tail = isLongest() ? longTail : QString();
    m_relay.answerMore = [tail, now = m_relay.time,
                          others = m_relay.answerMore](const IncomingRequest &incoming) {
        const EnrolmentTokenEntry token{u"LRK1o2m8Qx0t"_s, 50, 12, u"ana"_s, now + 72h, false, 38};
        if (std::holds_alternative<ToRelay::DeskList>(incoming.request)) {
            QList<DeskEntry> desks{
                desk(1, u"Marta López"_s + tail, u"pc-lyon-12"_s, u"Lyon"_s, now - 26h),
                desk(2, u"Bruno Faria"_s, u"pc-porto-7"_s + tail.left(20), u"Porto"_s, now),
                desk(3, u"Inés Vidal"_s, u"pc-madrid-31"_s, u"Madrid"_s, now - 2h),
                desk(4, u"Rui Costa"_s, u"reception-1"_s, u"Porto"_s, now)};
            desks[3].label = u"Reception Porto"_s;
            desks[2].revocation =
                DeskRevocation{now - 1h, u"ana"_s, u"stolen on the train"_s, false};
            return encodeAnswerOf(incoming.id, ToRelay::DeskList::Answer{desks, 4, false});
        }
        if (std::holds_alternative<ToRelay::EnrolmentList>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::EnrolmentList::Answer{{token}, false});
        if (std::holds_alternative<ToRelay::EnrolmentCreate>(incoming.request))
            return encodeAnswerOf(
                incoming.id, ToRelay::EnrolmentCreate::Answer{
                                 token.id, u"foghorn1:eyJyIjpbIndzczovL3JlbGF5LmV4YW1wbGU6NzQ0Ny92"
                                           "MSJdLCJmIjoiYzRjNGM0IiwidCI6IkxSSzFvMm04UXgwdCJ9"_s});
        return others(incoming);
    };
    if (!click("menuSecurity"))
        return false;
    auto *table = find<QTableView>("desks");
    if (!table || !QTest::qWaitFor([table] { return table->model()->rowCount() == 4; }))
        return false;
    table->setCurrentIndex(table->model()->index(0, 0));
    return true;
}

void AdminScene::answerStaff()
{
    if (isLongest()) {
        m_staff.find(u"luis"_s).name += longTail;
        m_staff.tokens.first().name += longTail;
    }
    m_relay.answerMore = [this, others = m_relay.answerMore](const IncomingRequest &incoming) {
        const auto answered = m_staff.answer(incoming);
        return answered ? *answered : others(incoming);
    };
}

bool AdminScene::openTab(int tab, const char *table, int rows)
{
    if (!openSecurity())
        return false;
    find<QTabBar>("securityTabs")->setCurrentIndex(tab);
    auto *view = find<QTableView>(table);
    if (!QTest::qWaitFor([=] { return view->model()->rowCount() == rows; }))
        return false;
    view->setCurrentIndex(view->model()->index(std::max(0, rows - 2), 0));
    return true;
}

bool AdminScene::addSomebody()
{
    if (!openTab(2, "staff", 3) || !click("addStaff"))
        return false;
    find<QLineEdit>("staffLogin")->setText(u"bruno"_s);
    find<QLineEdit>("staffName")->setText(u"Bruno Faria"_s + (isLongest() ? longTail : QString()));
    auto *role = find<QComboBox>("staffRole");
    role->setCurrentIndex(role->findData(int(Role::Author)));
    auto *form = find<QWidget>("staffForm");
    auto *whom = form->findChild<QComboBox *>(u"audienceWhom"_s);
    whom->setCurrentIndex(1);
    Q_EMIT whom->activated(1);
    find<QLineEdit>("newPassword")->setText(u"tres tristes tigres"_s);
    return click("saveStaff") && appears("staffLimitWrong");
}

bool AdminScene::openAccount()
{
    answerStaff();
    return click("menuAccount") && appears("beginFactor");
}

bool AdminScene::showPicture()
{
    if (!openAccount() || !click("beginFactor") || !appears("factorPicture"))
        return false;
    find<QLineEdit>("factorCode")->setText(u"287 08"_s);
    return true;
}

bool AdminScene::becomeReader()
{
    m_relay.rights = {Right::ReadBoard};
    m_relay.withheld = {Right::Publish};
    m_relay.hangUp();
    const auto isBuiltAnew = [this] { return !find("menuCompose"); };
    return QTest::qWaitFor(isBuiltAnew) && appears("factorBar") && openAccount();
}

bool AdminScene::openTokens()
{
    if (!openSecurity())
        return false;
    find<QTabBar>("securityTabs")->setCurrentIndex(1);
    auto *table = find<QTableView>("tokens");
    return QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }) &&
           click("makeToken") && appears("tokenCopy");
}

} // namespace foghorn
