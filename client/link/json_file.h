// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QJsonObject>

namespace foghorn {

/** The object in the file; empty where there is no file, or nothing that can be read (said in the
    log: a client starts all the same and hears the state anew). */
QJsonObject readJsonFile(const QString &path);
/** Replaces the file whole and forces it to the disk, readable for its owner only: after a power cut
    it is either the old one or the new one. */
Result<void> writePrivateFile(const QString &path, const QByteArray &content);
/** The same, and a failure is said in the log. */
Result<void> writeJsonFile(const QString &path, const QJsonObject &json);

} // namespace foghorn
