// SPDX-License-Identifier: GPL-3.0-or-later
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>
#include <vector>

// The floor: what the kernel (and OpenSSL) must do to give one prepared frame to every connection, and
// nothing else. `floor FRAME [CERTIFICATE KEY]` prints its port; a line on stdin sends the frame to all;
// a WebSocket ping from a client is answered, which is the price of one lone message.

namespace {

struct Connection
{
    int descriptor;
    SSL *ssl = nullptr;
    bool open = false;
};

class Floor
{
public:
    Floor(std::string frame, SSL_CTX *tls) : m_frame(std::move(frame)), m_tls(tls) {}

    int run()
    {
        m_epoll = epoll_create1(EPOLL_CLOEXEC);
        if (!listen())
            return 1;
        watch(STDIN_FILENO);
        std::array<epoll_event, 256> ready;
        for (;;) {
            const int count = epoll_wait(m_epoll, ready.data(), int(ready.size()), -1);
            for (int i = 0; i < count; ++i) {
                const int descriptor = ready[size_t(i)].data.fd;
                if (descriptor == STDIN_FILENO) {
                    if (!obey())
                        return 0;
                } else if (descriptor == m_listener) {
                    accept();
                } else {
                    hear(m_connections.at(descriptor));
                }
            }
        }
    }

private:
    bool listen()
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
            ::listen(m_listener, 4096) != 0)
            return false;
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        watch(m_listener);
        std::printf("{\"port\":%d}\n", ntohs(address.sin_port));
        std::fflush(stdout);
        return true;
    }
    void watch(int descriptor)
    {
        epoll_event event{EPOLLIN, {.fd = descriptor}};
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    }
    void accept()
    {
        for (;;) {
            const int descriptor =
                ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (descriptor < 0)
                return;
            const int on = 1;
            ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            Connection connection{descriptor, nullptr, !m_tls};
            if (m_tls) {
                connection.ssl = SSL_new(m_tls);
                SSL_set_fd(connection.ssl, descriptor);
                SSL_set_accept_state(connection.ssl);
            }
            m_connections.emplace(descriptor, connection);
            watch(descriptor);
        }
    }
    void hear(Connection &connection)
    {
        ERR_clear_error();
        if (!connection.open) {
            const int result = SSL_do_handshake(connection.ssl);
            connection.open = result == 1;
            if (!connection.open && SSL_get_error(connection.ssl, result) != SSL_ERROR_WANT_READ)
                close(connection);
            return;
        }
        char bytes[4096];
        const int got = connection.ssl ? SSL_read(connection.ssl, bytes, sizeof bytes)
                                       : int(::recv(connection.descriptor, bytes, sizeof bytes, 0));
        if (got > 0)
            write(connection, std::string(1, char(0x8a)) + '\0'); // a pong
        else if (!connection.ssl || SSL_get_error(connection.ssl, got) != SSL_ERROR_WANT_READ)
            close(connection);
    }
    void close(const Connection &connection)
    {
        const int descriptor = connection.descriptor;
        SSL_free(connection.ssl);
        ::close(descriptor);
        m_connections.erase(descriptor);
    }
    bool write(const Connection &connection, const std::string &frame) const
    {
        const auto size = int(frame.size());
        return (connection.ssl ? SSL_write(connection.ssl, frame.data(), size)
                               : int(::send(connection.descriptor, frame.data(), frame.size(),
                                            MSG_NOSIGNAL))) == size;
    }
    bool obey()
    {
        char line[256];
        if (::read(STDIN_FILENO, line, sizeof line) <= 0)
            return false;
        int sent = 0;
        for (const auto &[descriptor, connection] : m_connections)
            sent += connection.open && write(connection, m_frame) ? 1 : 0;
        std::printf("{\"sent\":%d}\n", sent);
        std::fflush(stdout);
        return true;
    }

    const std::string m_frame;
    SSL_CTX *const m_tls;
    int m_epoll = -1;
    int m_listener = -1;
    std::unordered_map<int, Connection> m_connections;
};

SSL_CTX *makeTls(const char *certificate, const char *key)
{
    SSL_CTX *tls = SSL_CTX_new(TLS_server_method());
    const bool good = SSL_CTX_use_certificate_chain_file(tls, certificate) == 1 &&
                      SSL_CTX_use_PrivateKey_file(tls, key, SSL_FILETYPE_PEM) == 1;
    return good ? tls : nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    rlimit descriptors{};
    getrlimit(RLIMIT_NOFILE, &descriptors);
    descriptors.rlim_cur = descriptors.rlim_max;
    setrlimit(RLIMIT_NOFILE, &descriptors);
    if (argc != 2 && argc != 4) {
        std::fputs("floor FRAME [CERTIFICATE KEY]\n", stderr);
        return 64;
    }
    std::ifstream file(argv[1], std::ios::binary);
    std::string frame((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    SSL_CTX *tls = argc == 4 ? makeTls(argv[2], argv[3]) : nullptr;
    if (frame.empty() || (argc == 4 && !tls)) {
        std::fputs("floor: no frame, or no certificate\n", stderr);
        return 66;
    }
    return Floor(std::move(frame), tls).run();
}
