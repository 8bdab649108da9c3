// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QDir>

#include <optional>

namespace foghorn {

/** Where the seeds of a desk's keys lie, by name. What answers must not take longer than a person waits for the
    tray icon after signing in. */
class KeySafe
{
public:
    enum class Place { Unknown, Store, File };
    static constexpr qsizetype seedBytes = 32;
    virtual ~KeySafe() = default;

    /** 32 bytes; nothing where none is kept under this name, or it cannot be read. */
    virtual std::optional<QByteArray> find(const QString &name) = 0;
    /** Kept when it returns. */
    virtual Result<void> keep(const QString &name, const QByteArray &seed) = 0;
    virtual void forget(const QString &name) = 0;
    /** Whether what is not found now may be found later: the safe is not open. */
    virtual bool mayOpenLater() { return false; }
    /** Whether its owner has only to open it: a key may be in it. */
    virtual bool isLocked() { return false; }
    /** Where the last key lay. */
    virtual Place place() const = 0;
};

/** One file a key, readable by its owner only: where the system has no place for secrets. */
class KeyFolder : public KeySafe
{
public:
    explicit KeyFolder(const QDir &folder) : m_folder(folder) {}

    std::optional<QByteArray> find(const QString &name) override;
    Result<void> keep(const QString &name, const QByteArray &seed) override;
    void forget(const QString &name) override;
    Place place() const override { return Place::File; }

private:
    QString pathOf(const QString &name) const;

    QDir m_folder;
};

} // namespace foghorn
