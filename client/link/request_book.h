// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <QHash>

#include <functional>
#include <variant>

namespace foghorn {

/** Which questions stand open on a connection, and who wants each answer. */
class RequestBook
{
public:
    using Content = std::variant<QJsonObject, RpcError>;
    using Done = std::function<void(const Content &)>;

    /** The number to send the question under. */
    qint64 enter(Done done);
    /** Hands the answer to who asked; false when nobody did. */
    bool answer(qint64 id, const Content &content);
    /** The connection went: every open question gets this error. */
    void failAll(const RpcError &error);

private:
    qint64 m_lastId = 0;
    QHash<qint64, Done> m_open;
};

} // namespace foghorn
