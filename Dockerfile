FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Host -c Release -o /publish

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /publish .
USER $APP_UID
# The container's own network is not loopback; who runs it says who answers questions (Contact).
ENV SUBSIDYNAVIGATOR_Urls=http://0.0.0.0:5080 SUBSIDYNAVIGATOR_BeyondLoopback=true
EXPOSE 5080
ENTRYPOINT ["dotnet", "SubsidyNavigator.Host.dll"]
