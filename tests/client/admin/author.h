// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"
#include "client/admin/compose_page.h"
#include "client/admin/library.h"
#include "client/link/console_link.h"
#include "common/clock.h"
#include "tests/client/admin/console_relay.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace foghorn {

using namespace std::chrono_literals;

/** An author at the composer, signed in to a relay of the test's own. */
class Author
{
public:
    explicit Author(const QList<Right> &furtherRights = {})
    {
        relay.rights << furtherRights;
        QSignalSpy signedIn(&link, &ConsoleLink::signedIn);
        link.signIn(u"ana"_s, u"correct horse"_s);
        if (!signedIn.wait())
            qFatal("the author cannot sign in");
        open();
    }
    void open()
    {
        page.reset();
        page = std::make_unique<ComposePage>(link, board, library, draftPath, undo);
        QObject::connect(page.get(), &ComposePage::published, page.get(),
                         [this](const NoticeId &id) { published << id; });
        page->resize(1700, 1200);
        page->show();
        page->activateWindow();
        page->becomeReady();
    }
    template <class W = QPushButton>
    W *find(const char *name) const
    {
        auto *widget = page->findChild<W *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("there is no %s on the page", name);
        return widget;
    }
    void click(const char *name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    void write(const char *name, const QString &words) const
    {
        auto *edit = find<QWidget>(name);
        edit->setFocus();
        QTest::keyClicks(edit, words);
    }
    void writeMailOutage() const
    {
        write("service", u"E-mail"_s);
        write("headline", u"E-mail is not working"_s);
        QTest::keyClicks(find<QPlainTextEdit>("impact"),
                         u"You cannot send or receive e-mail. Nothing is lost."_s);
        waitForTheCount();
    }
    void waitForTheCount() const { QTRY_VERIFY(find("sendButton")->isEnabled()); }
    /** The keys reach whatever has the focus, as on a desk. */
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(find<QLineEdit>("headline"), key, modifiers);
    }
    QString words(const char *label) const { return find<QLabel>(label)->text(); }
    bool shows(const char *name) const { return find<QWidget>(name)->isVisibleTo(page.get()); }
    QList<ToRelay::NoticePublish> publishes() const
    {
        return relay.heard<ToRelay::NoticePublish>();
    }
    /** Whoever has the root key asks for authors' own signatures, and lists nobody yet. */
    void letOnlyAuthorsSign()
    {
        const SigningKey root = SigningKey::generate();
        const KeyList list{.deployment = relay.deployment,
                           .version = 1,
                           .issuedAt = relay.time,
                           .minimum = KeyRole::Author,
                           .roots = {root.publicKey()}};
        relay.keyList = root.sign(keyListBytes(list), Payload::KeyList);
        relay.tell(ToClient::KeyListMoved{*relay.keyList});
    }
    void expectNothingSent() const
    {
        QCoreApplication::processEvents();
        QVERIFY(publishes().isEmpty());
        QVERIFY(relay.heard<ToRelay::NoticeRevise>().isEmpty());
    }

    ConsoleRelay relay;
    ManualClock clock{relay.time};
    ConsoleLink link{
        {{relay.url()}, {}, quickTimings()}, {u"foghorn-admin"_s, u"0.1"_s, u"Debian 12"_s}, clock};
    BoardModel board;
    Library library{link};
    QTemporaryDir folder;
    const QString draftPath = folder.filePath(u"draft.json"_s);
    UndoLengths undo{0ms, 0ms};
    QList<NoticeId> published;
    std::unique_ptr<ComposePage> page;
};

} // namespace foghorn
