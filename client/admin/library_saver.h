// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/console_link.h"

#include <QObject>

#include <optional>
#include <variant>

namespace foghorn {

/** Has the relay change its templates and its catalogue, one order at a time. Where the link goes before the answer,
    the same order later goes out under the same key: nothing is done twice. Knows no widget. */
class LibrarySaver : public QObject
{
    Q_OBJECT
public:
    explicit LibrarySaver(ConsoleLink &link, QObject *parent = nullptr);
    /** An order is under way: another one would be lost. */
    bool isBusy() const { return m_busy; }
    /** `base` of each: the revision that the author saw. */
    void save(const NoticeTemplate &noticeTemplate, int base);
    void remove(const QString &id, int base);
    void replace(const QList<CatalogueService> &services, int base);

Q_SIGNALS:
    void busyMoved();
    void templateSaved(const foghorn::NoticeTemplate &saved, int revision);
    void templateRemoved(const QString &id);
    void catalogueSaved(const QList<foghorn::CatalogueService> &saved, int revision);
    /** Somebody else was there before: read it again. */
    void conflicted();
    void refused(const foghorn::RpcError &error);
    /** The link went before the answer: nobody knows whether it was done. The same order again is safe. */
    void answerLost();

private:
    using Order =
        std::variant<ToRelay::TemplateSave, ToRelay::TemplateRemove, ToRelay::ServiceReplace>;
    template <class M, class Done>
    void send(M message, Done done);
    void setBusy(bool busy);
    void hear(const RpcError &error);

    ConsoleLink &m_link;
    bool m_busy = false;
    std::optional<Order> m_unanswered; // what the link went away with
};

} // namespace foghorn
