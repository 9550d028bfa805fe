using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport.Uploads;

/// <summary>Files over a real connection, whose server refuses bodies of more than 30,000,000 bytes unless it is told otherwise.</summary>
public sealed class UploadServerTests
{
    private const string Operations = """{ "query": "mutation ($file: Upload!) { one(file: $file) }", "variables": { "file": null } }""";

    [Fact]
    public async Task Post_FileBeyondTheServersLimit_IsTakenWithinTheUploads()
    {
        await using var server = await SocketServer.StartAsync(UploadServer.Server, new GraphQLHttpOptions());
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent { { new StringContent(Operations), "operations" }, { new StringContent("""{ "0": ["variables.file"] }"""), "map" } };
        form.Add(new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', 31_000_000))) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }, "0", "big.txt");
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(server)) { Content = form, Headers = { { "GraphQL-Preflight", "1" } } };

        using var response = await http.SendAsync(request);

        Assert.Equal("""{"data":{"one":"big.txt:text/plain:31000000:xxxxxxxxxxxxxxxxxxxx"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_JsonBeyondTheServersLimit_Is413AsGraphQL()
    {
        await using var server = await SocketServer.StartAsync(UploadServer.Server, new GraphQLHttpOptions { MaxBodyBytes = 100_000_000 });
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
        using var content = new ByteArrayContent(new byte[30_000_001]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        // The client asks first: what it sends after the answer would break the connection.
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(server)) { Content = content, Headers = { ExpectContinue = true } };
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("\"REQUEST_TOO_LARGE\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_ClientGoesInTheMiddle_LeavesNothing()
    {
        var folder = Directory.CreateTempSubdirectory();
        await using (var server = await SocketServer.StartAsync(UploadServer.Server, new GraphQLHttpOptions { Uploads = new UploadOptions { Folder = folder.FullName, MemoryBytes = 10 } }))
        {
            using (var client = new TcpClient())
            {
                await client.ConnectAsync(IPAddress.Loopback, server.Address.Port);
                var head = "POST / HTTP/1.1\r\nHost: x\r\nGraphQL-Preflight: 1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n"
                    + $"--b\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{Operations}\r\n--b\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n"
                    + "{ \"0\": [\"variables.file\"] }\r\n--b\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a\"\r\n\r\n" + new string('x', 20_000);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
                while (!folder.EnumerateFiles().Any())
                {
                    await Task.Yield();
                }
            }
        }

        // The server has ended, and with it every request.
        Assert.Empty(folder.EnumerateFiles());
        folder.Delete();
    }

    private static Uri AddressOf(SocketServer server) => new UriBuilder(server.Address) { Scheme = "http" }.Uri;
}
