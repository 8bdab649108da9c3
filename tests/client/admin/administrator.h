// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/security/security_page.h"
#include "tests/client/admin/author.h"
#include "tests/client/admin/fake_staff.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

namespace foghorn {

/** Ana looks after desks, tokens and colleagues; the relay keeps a few and does what it is told. */
struct Administrator : Author
{
    explicit Administrator(const QList<Right> &more = {Right::ManageDesks, Right::Enrol})
    {
        relay.rights = QList<Right>{Right::ReadBoard, Right::Publish} + more;
        desks = {desk(1, u"Marta López"_s, u"pc-lyon-12"_s), desk(2, u"Bruno"_s, u"pc-44"_s)};
        desks[1].connected = true;
        for (DeskEntry &each : desks)
            each.enrolledAt = each.lastSeen = relay.time - 2h;
        tokens = {{u"LRK1o2m8Qx0t"_s, 50, 12, u"ana"_s, relay.time + 72h, false, 38}};
        relay.answerMore = [this, others = relay.answerMore](const IncomingRequest &incoming) {
            auto answered = answer(incoming);
            if (!answered)
                answered = staff.answer(incoming);
            return answered ? *answered : others(incoming);
        };
        QSignalSpy signedIn(&link, &ConsoleLink::signedIn);
        link.signIn(u"ana"_s, u"correct horse"_s);
        if (!signedIn.wait())
            qFatal("the administrator cannot sign in");
        page.reset(); // the composer's
        security = std::make_unique<SecurityPage>(link);
        security->resize(1100, 800);
        security->show();
        security->activateWindow();
    }
    static DeskEntry desk(int number, const QString &person, const QString &host)
    {
        DeskEntry made;
        made.id.text = u"01931f3a-7c00-7abc-8def-%1"_s.arg(number, 12, 10, QChar(u'0'));
        made.person.text = u"person%1@corp.example"_s.arg(number);
        made.personName = person;
        made.host = host;
        made.site = u"Lyon"_s;
        made.keyed = true;
        made.tokenId = u"LRK1o2m8Qx0t"_s;
        return made;
    }
    std::optional<QByteArray> answer(const IncomingRequest &incoming)
    {
        const auto &request = incoming.request;
        if (problem && (std::holds_alternative<ToRelay::DeskRename>(request) ||
                        std::holds_alternative<ToRelay::DeskRevoke>(request)))
            return encodeError(incoming.id, *problem);
        if (const auto *list = std::get_if<ToRelay::DeskList>(&request)) {
            ToRelay::DeskList::Answer answer;
            for (const DeskEntry &each : desks) {
                if (each.host.contains(list->search) && (each.revocation || !list->revokedOnly) &&
                    (list->after.isEmpty() || list->after.text < each.id.text))
                    answer.desks << each;
            }
            answer.total = int(desks.size());
            answer.more = answer.desks.size() > perPage;
            answer.desks = answer.desks.mid(0, perPage);
            return encodeAnswerOf(incoming.id, answer);
        }
        if (const auto *order = std::get_if<ToRelay::DeskRename>(&request)) {
            find(order->desk).label = order->label;
            return encodeAnswerOf(incoming.id, ToRelay::DeskRename::Answer{});
        }
        if (const auto *order = std::get_if<ToRelay::DeskRevoke>(&request)) {
            find(order->desk).revocation = {relay.time, u"ana"_s, order->reason};
            return encodeAnswerOf(incoming.id, ToRelay::DeskRevoke::Answer{tokens.first()});
        }
        if (const auto *order = std::get_if<ToRelay::DeskReadmit>(&request)) {
            find(order->desk).revocation->readmitted = true;
            return encodeAnswerOf(incoming.id, ToRelay::DeskReadmit::Answer{});
        }
        if (std::holds_alternative<ToRelay::EnrolmentList>(request))
            return encodeAnswerOf(incoming.id, ToRelay::EnrolmentList::Answer{tokens, false});
        if (const auto *order = std::get_if<ToRelay::EnrolmentRevoke>(&request)) {
            for (EnrolmentTokenEntry &token : tokens)
                token.revoked |= token.id == order->id;
            return encodeAnswerOf(incoming.id, ToRelay::EnrolmentRevoke::Answer{});
        }
        if (const auto *order = std::get_if<ToRelay::EnrolmentCreate>(&request)) {
            tokens.prepend({u"ZZnew"_s, order->uses, order->uses, u"ana"_s,
                            relay.time + 24h * order->validDays, false, 0});
            return encodeAnswerOf(incoming.id, ToRelay::EnrolmentCreate::Answer{u"ZZnew.secret"_s,
                                                                                u"foghorn1:abc"_s});
        }
        return {};
    }
    DeskEntry &find(const DeskId &id)
    {
        return *std::find_if(desks.begin(), desks.end(),
                             [&](const DeskEntry &each) { return each.id == id; });
    }
    template <class W = QPushButton>
    W *on(const char *name) const
    {
        return security->findChild<W *>(QString::fromLatin1(name));
    }
    bool sees(const char *name) const { return on<QWidget>(name)->isVisible(); }
    void press(const char *name) const
    {
        QVERIFY2(on(name)->isEnabled(), name);
        QTest::mouseClick(on(name), Qt::LeftButton);
    }
    void openTab(const char *table) const
    {
        const auto *parts = on<QStackedWidget>("securityParts");
        for (int tab = 0; tab < parts->count(); ++tab) {
            if (parts->widget(tab)->findChild<QWidget *>(QString::fromLatin1(table)))
                on<QTabBar>("securityTabs")->setCurrentIndex(tab);
        }
    }
    QString cell(const char *table, int row, int column) const
    {
        const auto *model = on<QTableView>(table)->model();
        return model->index(row, column).data().toString();
    }
    int rows(const char *table) const { return on<QTableView>(table)->model()->rowCount(); }
    void choose(const char *table, int row) const
    {
        auto *view = on<QTableView>(table);
        view->setCurrentIndex(view->model()->index(row, 0));
    }
    QList<DeskEntry> desks;
    QList<EnrolmentTokenEntry> tokens;
    FakeStaff staff{relay.time};
    std::optional<RpcError> problem;
    qsizetype perPage = 50;
    std::unique_ptr<SecurityPage> security;
};

} // namespace foghorn
