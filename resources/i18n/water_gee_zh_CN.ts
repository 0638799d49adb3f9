<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
 <context>
  <name>WaterGee</name>
  <message>
   <location filename="../../water_gee_plugin/engine/__main__.py" />
   <source>Not enough memory for this run.</source>
   <translation>内存不足，无法完成本次运行。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/__main__.py" />
   <source>The parameters from {source} could not be read as JSON: {error}.</source>
   <translation>参数 {source} 无法按 JSON 读取：{error}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Do pixel coordinates refer to pixel centres or corners?</source>
   <translation>像元坐标指的是中心还是角点？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Does axis 0 of neighborhoodToArray run from north to south?</source>
   <translation>neighborhoodToArray 的轴 0 是否由北向南？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Does casting to an integer truncate or round?</source>
   <translation>转换为整数时是截断还是四舍五入？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>How does convolve treat a masked neighbour?</source>
   <translation>convolve 如何处理被掩膜的相邻像元？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>In which direction does convolve apply a kernel?</source>
   <translation>convolve 按哪个方向使用卷积核？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Is a scalar added to every element of an array?</source>
   <translation>标量是否加到数组的每个元素上？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>an unexpected answer</source>
   <translation>不是任何预期的答案</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>centres</source>
   <translation>中心</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>corners</source>
   <translation>角点</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>counts as 0</source>
   <translation>按 0 计</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>cross-correlation</source>
   <translation>互相关</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>flipped</source>
   <translation>翻转</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>from north to south</source>
   <translation>由北向南</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>from south to north</source>
   <translation>由南向北</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>masks the result</source>
   <translation>结果被掩膜</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>no answer: {reason}</source>
   <translation>没有回答：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>rounds</source>
   <translation>四舍五入</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>skipped, the others rescaled</source>
   <translation>略去，其余按比例放大</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>truncates</source>
   <translation>截断</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>yes</source>
   <translation>是</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Computing a small sample to estimate the total cost…</source>
   <translation>正在计算一个小样本，以估算总开销…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Earth Engine refused the sample: {reason}</source>
   <translation>Earth Engine 拒绝了样本：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Earth Engine returned no profile for the sample</source>
   <translation>服务没有提供样本的性能分析</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Estimated cost: {hours_low:.2g} to {hours_high:.2g} EECU-hours, {low:.1%} to {high:.1%} of the monthly {month:,.0f} (from the sample's profile).</source>
   <translation>估计开销：{hours_low:.2g} 至 {hours_high:.2g} EECU 小时，占每月 {month:,.0f} 小时额度的 {low:.1%} 至 {high:.1%}（依据样本的性能分析）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Even {side} × {side} pixels are too much for Earth Engine ({reason}). Use the other encoding, a smaller network or fewer months.</source>
   <translation>即使 {side} × {side} 像元对 Earth Engine 也过多（{reason}）；请改用另一种编码、更小的网络或更少的月份。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>The cost is unknown: {note}.</source>
   <translation>开销未知：{note}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Unknown tier '{tier}'. Choose one of: {names}.</source>
   <translation>未知的级别“{tier}”。请选择以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>the sample's profile is not available ({reason})</source>
   <translation>无法获取样本的性能分析（{reason}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>the sample's profile is not readable</source>
   <translation>无法读取样本的性能分析</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/audit.py" />
   <source>Earth Engine now returns different pixels for tile {tile} of {period}: the collection has changed. Download the tile set again into a new folder.</source>
   <translation>Earth Engine 现在为瓦片 {tile}（{period}）返回的像元与之前不同：影像集已更改。请将瓦片集重新下载到新文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/audit.py" />
   <source>Tiles partly downloaded again as a check: {count}, all unchanged.</source>
   <translation>为核对而再次部分下载的瓦片：{count} 个，均无变化。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/audit.py" />
   <source>Tiles that could not be checked, because Earth Engine did not answer: {count}.</source>
   <translation>因 Earth Engine 未响应而无法检查的瓦片数：{count}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Earth Engine has restricted this project because its monthly quota is used up. Continuing with two requests at a time.</source>
   <translation>Earth Engine 限制了此项目，因为当月额度已用完。将以每次两个请求继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Earth Engine ran out of memory. Continuing with {half} × {half} pixels per request.</source>
   <translation>Earth Engine 内存不足。将以每个请求 {half} × {half} 个像元继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Earth Engine refused the request</source>
   <translation>Earth Engine 拒绝了请求</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Earth Engine refused to take requests {count} times in a row: {reason} Try again later. Finished tiles are kept.</source>
   <translation>Earth Engine 连续 {count} 次拒绝接受请求：{reason} 请稍后再试。已完成的瓦片会保留。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Failed after {count} attempts: {reason}</source>
   <translation>尝试 {count} 次后失败：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>The Earth Engine sign-in has expired. Sign in again and resume</source>
   <translation>Earth Engine 的登录已过期；请重新登录后继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>The daily quota is used up. Resume tomorrow</source>
   <translation>每日配额已用完；请明天继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>{problem} (finished tiles are kept): {reason}</source>
   <translation>{problem}（已完成的瓦片会保留）：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>{tile} elevation</source>
   <translation>{tile} 高程</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>{width} × {height} pixels are still too much: {text}</source>
   <translation>{width} × {height} 个像元仍然太多：{text}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloading.py" />
   <source>No tile could be downloaded: {count} failed. {name}: {reason} Start the same download again to try them again.</source>
   <translation>没有任何瓦片下载成功：{count} 个失败。{name}：{reason} 再次启动同一下载即可重试。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloading.py" />
   <source>{name}: {error}</source>
   <translation>{name}：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>Observations per season: {looks}. Of these clear, judging by cloud cover: {clear}.</source>
   <translation>每季观测次数：{looks}。其中按云量估计的晴空观测次数：{clear}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>Scenes per month: {months}.</source>
   <translation>每月影像数：{months}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>Scenes: {scenes}. By sensor: {sensors}.</source>
   <translation>影像数：{scenes}。按传感器：{sensors}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>Tiles: {tiles}. Periods: {periods}. Size: about {megabytes:,.0f} MB.</source>
   <translation>瓦片数：{tiles}。时段数：{periods}。大小：约 {megabytes:,.0f} MB。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>the sample was refused ({reason})</source>
   <translation>样本被拒绝（{reason}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/orders.py" />
   <source>the image's bands and its count of clear observations contradict each other</source>
   <translation>影像的波段与其晴空观测次数相互矛盾</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/destination.py" />
   <source>'{prefix}' is not a valid name prefix. Use only letters, digits, _ and -.</source>
   <translation>“{prefix}”不是有效的名称前缀。只能使用字母、数字、_ 和 -。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/destination.py" />
   <source>Enter the name of a Cloud Storage bucket.</source>
   <translation>请填写 Cloud Storage 存储桶的名称。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/destination.py" />
   <source>Unknown destination '{kind}'. Choose one of: {names}.</source>
   <translation>未知的目标“{kind}”。请选择以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>EECU-hours used: {spent:,.4g} of {budget:,.4g}. The limit is reached. Tasks cancelled: {cancelled}. No more will be started. Finished maps are kept. Raise the limit to continue.</source>
   <translation>已用 EECU 小时数：{spent:,.4g}，上限 {budget:,.4g}。已达到上限。已取消的任务：{cancelled} 个，不再启动新任务。已完成的地图会保留。提高上限即可继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>EECU-hours used: {spent:,.4g} of {budget:,.4g}. The remaining tasks are cancelled when the limit is reached.</source>
   <translation>已用 EECU 小时数：{spent:,.4g}，上限 {budget:,.4g}。达到上限时将取消其余任务。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Earth Engine gives no information about the asset {asset}: {reason}</source>
   <translation>Earth Engine 没有给出资产 {asset} 的信息：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Earth Engine refused the task {description}: {reason} Tasks already started keep running. Start the same run again to continue.</source>
   <translation>Earth Engine 拒绝了任务 {description}：{reason} 已启动的任务会继续运行。再次启动同样的运行即可继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Export a smaller area. {again}</source>
   <translation>请导出较小的区域。{again}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Maps waiting for their composites: {count}. Start the same run again when the composites are finished.</source>
   <translation>等待合成影像的地图：{count} 幅。合成影像完成后，请再次启动同样的运行。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Start the same run again to continue.</source>
   <translation>再次启动同样的运行即可继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Started {description}. It keeps running even if you stop this run.</source>
   <translation>已启动 {description}。即使停止本次运行，它也会继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Tasks that did not succeed: {failed} of {total}. The first is {description} ({state}): {error} {advice}</source>
   <translation>未成功的任务：{failed} 个，共 {total} 个。首个为 {description}（{state}）：{error} {advice}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>The EECU-hour limit is only checked while the run waits for its tasks. Turn on waiting, or remove the limit.</source>
   <translation>只有运行等待任务完成时才检查 EECU 小时数上限。请开启等待，或去掉上限。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Use the other encoding, or create the composite first. {again}</source>
   <translation>请使用另一种编码，或先生成合成影像。{again}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Wait for next month, or use another tier. {again}</source>
   <translation>请等到下个月，或使用其他级别。{again}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>{description}: {state}, started {age:.0f} s ago, {seconds:,.0f} EECU-seconds.</source>
   <translation>{description}：{state}，已用时间 {age:.0f} 秒，{seconds:,.0f} EECU 秒。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>April</source>
   <translation>四月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>August</source>
   <translation>八月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>DEM</source>
   <translation>DEM</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>December</source>
   <translation>十二月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>Earth Engine did not list its scenes: {error}</source>
   <translation>Earth Engine 没有列出其影像：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>February</source>
   <translation>二月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>January</source>
   <translation>一月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>July</source>
   <translation>七月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>June</source>
   <translation>六月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>March</source>
   <translation>三月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>May</source>
   <translation>五月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>No {what} selected. Choose from: {names}.</source>
   <translation>没有选择{what}。请从以下各项中选择：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>None of the sensors {sensors} was operating in {period}.</source>
   <translation>传感器 {sensors} 在 {period} 均未运行。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>November</source>
   <translation>十一月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>October</source>
   <translation>十月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>September</source>
   <translation>九月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>The first year ({first}) is later than the last year ({last}).</source>
   <translation>起始年份（{first}）晚于结束年份（{last}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>The months {months} are not between 1 and 12.</source>
   <translation>月份 {months} 不在 1 至 12 之间。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>Unknown {what}: {names}. Choose from: {known}.</source>
   <translation>未知的{what}：{names}。请从以下各项中选择：{known}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>composite</source>
   <translation>合成影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>masks</source>
   <translation>掩膜</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>mode</source>
   <translation>模式</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>sensors</source>
   <translation>传感器</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>{first} to {last}</source>
   <translation>{first}至{last}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/cloud_maps.py" />
   <source>Tiles that could not be mapped: {count}. The first is {name}: {reason} Start the same run again to continue.</source>
   <translation>未能制图的瓦片：{count} 个。首个为 {name}：{reason} 再次启动同样的运行即可继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/cloud_maps.py" />
   <source>{period}: expression of {size:,} bytes with {calls} function calls.</source>
   <translation>{period}：表达式 {size:,} 字节，{calls} 次调用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/estimate.py" />
   <source>The sample took {seconds:.1f} seconds.</source>
   <translation>样本用时 {seconds:.1f} 秒。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/estimate.py" />
   <source>Tiles: {tiles}. Periods: {periods}. Requests: {requests} of {payload:.2f} MB each. To send: {sent:,.1f} MB. To receive: at most {back:,.1f} MB.</source>
   <translation>瓦片数：{tiles}。时段数：{periods}。请求数：{requests}，每个 {payload:.2f} MB。发送：{sent:,.1f} MB。接收：最多 {back:,.1f} MB。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/map_image.py" />
   <source>The model was trained with elevation, but no DEM is selected. Choose a DEM, or a model trained without elevation.</source>
   <translation>模型在训练时使用了高程，但没有选择 DEM。请选择 DEM，或选择不用高程训练的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/map_image.py" />
   <source>Weights are sent with five significant digits. In a test on random features this changed probabilities by at most {change:.1e}.</source>
   <translation>权重以五位有效数字发送。在随机特征上的测试中，概率的变化最多为 {change:.1e}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/probed_encoding.py" />
   <source>Could not determine in which direction Earth Engine applies a kernel ({meaning}). Use the encoding arrays, which does not depend on it.</source>
   <translation>无法确定 Earth Engine 按哪个方向应用卷积核（{meaning}）。请使用 arrays 编码，它与此无关。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/probed_encoding.py" />
   <source>{question} {meaning}. Using the encoding bands.</source>
   <translation>{question}{meaning}。将使用 bands 编码。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>A request of {width} × {height} pixels would be {size:,} bytes. Earth Engine allows at most {limit:,} bytes and {side:,} pixels per side.</source>
   <translation>{width} × {height} 个像元的请求将有 {size:,} 字节。Earth Engine 最多允许 {limit:,} 字节，每边 {side:,} 个像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>The request would be {size:,} bytes. Earth Engine allows at most {limit:,}.</source>
   <translation>请求将有 {size:,} 字节。Earth Engine 最多允许 {limit:,} 字节。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>the answer has {found} bands instead of {asked}</source>
   <translation>回答有 {found} 个波段，应为 {asked} 个</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>the answer has {width} × {height} pixels</source>
   <translation>回答有 {width} × {height} 个像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>the answer holds numbers of type {found} instead of {asked}</source>
   <translation>返回的数值类型为 {found}，而不是 {asked}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>the answer is in {found} instead of {asked}</source>
   <translation>回答的坐标系为 {found}，应为 {asked}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>the answer is not a complete GeoTIFF ({error})</source>
   <translation>回答不是完整的 GeoTIFF（{error}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>the answer is positioned at {found} instead of {asked}</source>
   <translation>回答位于 {found}，应为 {asked}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/selection.py" />
   <source>No scenes of {sensors} found for {first} to {last}, {months}, with at most {cloud:g} % cloud over the area. Try more years, months or sensors, or a higher cloud cover.</source>
   <translation>未找到符合条件的影像：{sensors}，{first} 至 {last} 年，{months}，区域内云量不超过 {cloud:g} %。请尝试更多的年份、月份或传感器，或更高的云量。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>Earth Engine refused the project {project}: {text}.</source>
   <translation>Earth Engine 拒绝了项目 {project}：{text}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>No Google Cloud project is set. Enter the ID of a project that is registered for Earth Engine.</source>
   <translation>没有设置 Google Cloud 项目；请填写已注册 Earth Engine 的项目的编号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>The Earth Engine client {version} does not include its list of functions. Enter a project so that the list can be requested from Earth Engine.</source>
   <translation>Earth Engine 客户端 {version} 未附带函数列表。请填写项目，以便向 Earth Engine 查询。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>The Earth Engine sign-in has expired ({text}).</source>
   <translation>Earth Engine 的登录已过期（{text}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>The project {project} is not registered for Earth Engine, or its API is disabled. Register it at {address} ({text}).</source>
   <translation>项目 {project} 未注册 Earth Engine，或其 API 已停用；请在 {address} 注册（{text}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>You are not signed in to Earth Engine. Sign in (earthengine authenticate), or set GOOGLE_APPLICATION_CREDENTIALS to the key file of a service account.</source>
   <translation>您尚未登录 Earth Engine。请登录（earthengine authenticate），或将 GOOGLE_APPLICATION_CREDENTIALS 设为服务账户的密钥文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>{url} is not an address of Earth Engine. Your sign-in is sent to Google's own hosts over https, and to this machine, and nowhere else.</source>
   <translation>{url} 不是 Earth Engine 的地址。您的登录信息只会通过 https 发送到 Google 自己的主机或本机，不会发送到别处。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Google did not respond to the sign-in ({kind}).</source>
   <translation>Google 没有响应登录请求（{kind}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Google did not return a permanent sign-in (status {status}).</source>
   <translation>Google 没有给出长期有效的登录（状态 {status}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Google did not sign you in: {reason}.</source>
   <translation>Google 未让您登录：{reason}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>If no browser opens, open this address: {address}</source>
   <translation>如果浏览器没有打开，请打开此地址：{address}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>No sign-in within {seconds:.0f} seconds. Start the sign-in again.</source>
   <translation>{seconds:.0f} 秒内没有人登录；请重新开始登录。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Sign in to Google in your browser. Waiting…</source>
   <translation>请在浏览器中登录 Google。正在等待…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>The browser's response does not belong to this sign-in. Start the sign-in again.</source>
   <translation>浏览器的回答与本次登录不符；请重新开始登录。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>You are signed in to Earth Engine.</source>
   <translation>您已登录 Earth Engine。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/tasks.py" />
   <source>Earth Engine refused the request: {reason}</source>
   <translation>Earth Engine 拒绝了请求：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/tasks.py" />
   <source>Water GEE did not start these tasks in this project: {names}. Only tasks started by Water GEE can be cancelled.</source>
   <translation>以下任务不是 Water GEE 在此项目中启动的：{names}。只能取消由 Water GEE 启动的任务。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/transport.py" />
   <source>no answer ({kind})</source>
   <translation>没有回答（{kind}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/transport.py" />
   <source>the answer was cut off</source>
   <translation>回答不完整</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/guard.py" />
   <source>Two results have the same name, {path}. Choose two names.</source>
   <translation>两个结果使用了同一个名称 {path}。请使用两个不同的名称。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/guard.py" />
   <source>{path} is no name of a GeoTIFF, which is what rasters are written as. Give it the extension .tif or .tiff.</source>
   <translation>{path} 不是 GeoTIFF 的文件名，而栅格都写为 GeoTIFF。请使用扩展名 .tif 或 .tiff。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/guard.py" />
   <source>{path} is read in this run, and the result would replace it. Choose another name for the result.</source>
   <translation>本次运行要读取 {path}，结果会将其覆盖。请为结果另选一个名称。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/jobs.py" />
   <source>A file could not be read or written: {reason}.</source>
   <translation>有文件无法读取或写入：{reason}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/jobs.py" />
   <source>The job {name} has invalid parameters: {error}.</source>
   <translation>作业 {name} 的参数有误：{error}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/jobs.py" />
   <source>Unknown job '{name}'. Choose one of: {names}.</source>
   <translation>未知的作业“{name}”。请选择以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>The model contains the layer {name} of type {kind}, which Water GEE cannot read. Supported layers: {known}, and slices of rows and columns.</source>
   <translation>模型含有类型为 {kind} 的层 {name}，Water GEE 无法读取。支持的层：{known}，以及对行和列的切片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>The model has more than {count} layers and was not read.</source>
   <translation>模型的层数超过 {count}，因此未读取。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>The model is of type {kind}, whose code is not in the file. Water GEE reads functional and sequential models.</source>
   <translation>模型的类型为 {kind}，其代码不在文件中。Water GEE 可读取函数式模型和顺序模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>The slice {name} {what}. Water GEE reads slices that remove a fixed number of rows and columns, such as x[:, 2:-2, 2:-2, :], and Cropping2D.</source>
   <translation>切片 {name} {what}。Water GEE 可读取裁去固定行数和列数的切片，例如 x[:, 2:-2, 2:-2, :]，以及 Cropping2D。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>cuts {start}:{stop} out of an unknown size</source>
   <translation>从未知大小中截取 {start}:{stop}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>involves more than rows and columns</source>
   <translation>涉及行和列以外的维度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>is the operation {name}</source>
   <translation>是运算 {name}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>picks or skips pixels</source>
   <translation>挑选或跳过像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>The Keras model stores its weights {name} outside the file. Water GEE only reads weights stored in the file itself.</source>
   <translation>该 Keras 模型的权重 {name} 来自别处。Water GEE 只读取文件本身所含的权重。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>The weights {name} of the Keras model are not numbers but of type {type}.</source>
   <translation>该 Keras 模型的权重 {name} 不是数值，而是类型 {type}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>{name} is far too large for a water model and was not read.</source>
   <translation>{name} 对于水体模型来说过大，因此未读取。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>{path} contains weights but no model. Save the whole model with model.save.</source>
   <translation>{path} 只有权重而没有模型。请用 model.save 保存完整的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>{path} contains {name}, which a Keras model of pixels should not contain.</source>
   <translation>{path} 中含有 {name}，它不属于逐像元的 Keras 模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_files.py" />
   <source>The Keras model {path} does not exist.</source>
   <translation>Keras 模型 {path} 不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_files.py" />
   <source>{path} could not be read as a Keras model ({reason}). Choose a .keras or .h5 file saved with model.save.</source>
   <translation>无法将 {path} 作为 Keras 模型读取（{reason}）。请选择用 model.save 保存的 .keras 或 .h5 文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_files.py" />
   <source>{path} is a folder (perhaps a SavedModel). Save the model as .keras or .h5 in Keras.</source>
   <translation>{path} 是一个文件夹（可能是 SavedModel）。请在 Keras 中将模型保存为 .keras 或 .h5。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>The file does not contain the weights of the layer {name}.</source>
   <translation>文件中没有层 {name} 的权重。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>The layer {name} ({kind}) cannot be read: {rule}</source>
   <translation>无法读取层 {name}（{kind}）：{rule}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>The model takes an input of shape {shape}. Water GEE reads image models: rows, columns and a known number of channels.</source>
   <translation>模型的输入形状为 {shape}。Water GEE 读取以图像为输入的模型：行、列和已知的通道数。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>The model {name} must have one input and one output; it has {inputs} and {outputs}.</source>
   <translation>模型 {name} 必须有一个输入和一个输出；它分别有 {inputs} 个和 {outputs} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>it must have neither max_value nor threshold.</source>
   <translation>不得设置 max_value 或 threshold。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>it must join images (for numbers, use a Rescaling layer).</source>
   <translation>它必须连接图像；数值应放在 Rescaling 层中。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>it must work along the channels (axis=-1).</source>
   <translation>它必须沿通道方向运算（axis=-1）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>its activation must be one of {names}.</source>
   <translation>其激活函数必须是以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>its data_format must be "channels_last".</source>
   <translation>其 data_format 必须为 "channels_last"。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>its padding must be "valid" (crop the image that its result is joined with, using Cropping2D).</source>
   <translation>其 padding 必须为 "valid"；请裁剪与其结果相连接的图像（Cropping2D）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>its size must be odd, so that its result stays aligned with the pixels.</source>
   <translation>其大小必须为奇数，使结果与像元对齐。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>its strides must be 1, so that every pixel gets a class (use dilation_rate to let a Conv2D see farther).</source>
   <translation>其 strides 必须为 1，使每个像元都得到类别；dilation_rate 可扩大 Conv2D 的视野。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_export.py" />
   <source>Models cannot be written as '{ending}'. Use one of: {names}.</source>
   <translation>模型不能写成“{ending}”。请使用以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_export.py" />
   <source>The model {path} could not be written: {error}.</source>
   <translation>无法写入模型 {path}：{error}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_import.py" />
   <source>The model has {classes} classes, counted from 0. There is no class {water}.</source>
   <translation>模型输出 {classes} 个类别，从 0 开始计数；其中没有类别 {water}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_import.py" />
   <source>The model takes {channels} inputs, but the features '{features}' number {count}.</source>
   <translation>模型有 {channels} 个输入，而特征“{features}”有 {count} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_import.py" />
   <source>Unknown features '{features}'. Choose one of: {names}.</source>
   <translation>未知的特征“{features}”。请选择以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/onnx_write.py" />
   <source>Writing ONNX requires the package onnx, which is missing from the engine's Python. Install it there, or export to .keras.</source>
   <translation>写入 ONNX 需要软件包 onnx，而引擎的 Python 缺少它；请在其中安装，或导出为 .keras。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/expression_size.py" />
   <source>The network is too deep for the Earth Engine client. Use fewer layers.</source>
   <translation>网络太深，Earth Engine 客户端无法处理。请减少层数。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/expression_size.py" />
   <source>The network's expression has {size:,} bytes and {depth} levels of nesting. Earth Engine allows {largest:,} and {deepest}. Use the other encoding or a smaller network.</source>
   <translation>网络的表达式有 {size:,} 字节、{depth} 层嵌套。Earth Engine 最多允许 {largest:,} 字节和 {deepest} 层。请使用另一种编码，或较小的网络。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model crops by less than 0 pixels.</source>
   <translation>模型的节点 {node} 裁剪量小于零。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model does not scale {channels} channels.</source>
   <translation>模型的节点 {node} 不缩放 {channels} 个通道。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model has a bias of shape {shape}.</source>
   <translation>模型的节点 {node} 的偏置形状为 {shape}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model has a dilation or groups below 1.</source>
   <translation>模型的节点 {node} 的扩张率或分组数小于 1。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model has a kernel of shape {shape}. Expected: an odd number of rows and columns, input channels, output channels.</source>
   <translation>模型的节点 {node} 的卷积核形状为 {shape}；行列数应为奇数，并应有输入通道和输出通道。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model has a pool of size {size}. The size must be odd.</source>
   <translation>模型的节点 {node} 的池化大小为 {size}；应为奇数。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model has the unknown activation {function}. Supported: {names}.</source>
   <translation>模型的节点 {node} 的激活函数 {function} 未知。支持的有：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model has the unknown operation '{operation}'.</source>
   <translation>模型的节点 {node} 是未知的“{operation}”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model has the wrong number of inputs for '{operation}': {count}.</source>
   <translation>模型的节点 {node} 的输入数不适合“{operation}”：{count}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model has unknown settings: {names}.</source>
   <translation>模型的节点 {node} 有未知的设置：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model is out of order with {names}.</source>
   <translation>模型的节点 {node} 与 {names} 的顺序有误。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model joins images with different margins.</source>
   <translation>模型的节点 {node} 合并了边距不同的图像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model joins images with different numbers of channels.</source>
   <translation>模型的节点 {node} 合并了通道数不同的图像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>Node {node} of the model takes {taken} channels but gets {channels}.</source>
   <translation>模型的节点 {node} 需要 {taken} 个通道，得到 {channels} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model contains weights that are not finite. Train it again.</source>
   <translation>模型含有非有限值的权重；请重新训练。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model has no input channels, or no nodes.</source>
   <translation>模型没有输入通道，或没有节点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model is too large: {nodes} nodes, {channels} channels, a reach of {margin} pixels around each pixel. The limits are {most_nodes}, {most_channels} and {farthest}.</source>
   <translation>模型过大：{nodes} 个节点、{channels} 个通道、每个像元周围 {margin} 个像元的视野。上限分别为 {most_nodes}、{most_channels} 和 {farthest}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's graph and weights do not match: {error}.</source>
   <translation>模型的图与权重不相符：{error}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>These nodes of the model lead nowhere: {nodes}.</source>
   <translation>模型的节点 {nodes} 没有通向任何输出。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/model_file.py" />
   <source>The model {path} does not exist.</source>
   <translation>模型 {path} 不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/model_file.py" />
   <source>{path} has format {found}, but this version reads format {known}. Update Water GEE.</source>
   <translation>{path} 的格式为 {found}，而此版本读取格式 {known}。请更新 Water GEE。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/model_file.py" />
   <source>{path} is not a Water GEE model. Choose a .npz file created by Train model or Import model.</source>
   <translation>{path} 不是 Water GEE 模型。请选择“训练模型”或“导入模型”生成的 .npz 文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/on_earthengine.py" />
   <source>Unknown encoding '{encoding}'. Choose one of: {names}.</source>
   <translation>未知的编码“{encoding}”。请选择以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/globe.py" />
   <source>Landsat does not see the area: it lies beyond {farthest:g} degrees of latitude, or is empty.</source>
   <translation>Landsat 看不到该区域：它位于纬度 {farthest:g} 度以外，或者为空。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/globe.py" />
   <source>The area is around a pole, where there are no UTM zones. Choose another area.</source>
   <translation>该区域环绕极点，那里没有 UTM 分带。请选择其他区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/globe.py" />
   <source>The area is from {west:.6g} to {east:.6g} degrees east and from {south:.6g} to {north:.6g} degrees north, which is not on Earth. Are longitude and latitude swapped, or is the coordinate reference system another one?</source>
   <translation>该区域的经度为 {west:.6g} 至 {east:.6g} 度、纬度为 {south:.6g} 至 {north:.6g} 度，不在地球上。是否经纬度颠倒，或者坐标参考系有误？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/grid.py" />
   <source>{name} has no coordinate reference system. It needs a projected one in metres. Assign it, for example with Raster &gt; Projections &gt; Assign Projection.</source>
   <translation>{name} 没有坐标参考系；应为以米为单位的投影坐标系（请指定，例如使用 栅格 ▸ 投影 ▸ 指定投影）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/grid.py" />
   <source>{name} is in {crs}, whose unit is not the metre. Reproject it to a projected CRS in metres first, for example its UTM zone.</source>
   <translation>{name} 的坐标系为 {crs}，其单位不是米。请先将其重投影到以米为单位的投影坐标系，例如其 UTM 带。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/grid.py" />
   <source>{name} is rotated or not north-up. Warp it to a north-up grid first.</source>
   <translation>{name} 有旋转或不是北向上；请先重投影到北向上的网格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/ground.py" />
   <source>{name} is in {crs}, which is not true to area: its pixels of {width:g} × {height:g} m cover {side:.3g} × {side:.3g} m of ground. Areas are those on the ground; for the best map, reproject the raster to its UTM zone.</source>
   <translation>{name} 的坐标系为 {crs}，不保持面积：其 {width:g} × {height:g} 米的像元在地面上覆盖 {side:.3g} × {side:.3g} 米。面积按地面计算；为得到最佳地图，请将栅格重投影到其 UTM 分带。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/polygons.py" />
   <source>The area has no place in {crs}: {error}. Is its own coordinate reference system the right one?</source>
   <translation>该区域在 {crs} 中没有位置：{error}。它自己的坐标参考系是否正确？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/polygons.py" />
   <source>The area reaches beyond where {crs} is valid. Choose a smaller area.</source>
   <translation>该区域超出了 {crs} 的有效范围。请选择较小的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/reading.py" />
   <source>{name} could not be read: {error}</source>
   <translation>无法读取 {name}：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/reading.py" />
   <source>{name} is damaged: its pixels have no place.</source>
   <translation>{name} 已损坏：其像元没有位置。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/reading.py" />
   <source>{path} could not be read as a raster: {error}</source>
   <translation>{path} 无法作为栅格读取：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/reading.py" />
   <source>{path} has no coordinate reference system. Assign one first.</source>
   <translation>{path} 没有坐标参考系。请先指定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/archives.py" />
   <source>{path} cannot be read in place, and the disk of {folder} has no room to unpack it. Unpack it elsewhere, and choose the folder.</source>
   <translation>{path} 无法直接读取，而 {folder} 所在的磁盘没有足够空间解压。请在别处解压，然后选择解压后的文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/archives.py" />
   <source>{path} contains more than {files:,} files, or more than {size} GB. It is no Landsat product.</source>
   <translation>{path} 包含超过 {files:,} 个文件，或超过 {size} GB，不是 Landsat 产品。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/archives.py" />
   <source>{path} is encrypted. Unpack it first, with its password.</source>
   <translation>{path} 已加密。请先用密码解压。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/archives.py" />
   <source>{path} is incomplete: it ends after {size} bytes. Download it again.</source>
   <translation>{path} 不完整：在 {size} 字节处中断。请重新下载。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/archives.py" />
   <source>{path} is not a complete archive ({reason}). Download it again.</source>
   <translation>{path} 不是完整的压缩包（{reason}）；请重新下载。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>The band map contains '{name}={number}'. Write name=number with the names {names}, for example blue=1, green=2, red=3, nir=4, swir1=5.</source>
   <translation>波段对应中有“{name}={number}”；应为 名称=编号，名称为 {names}，例如 blue=1, green=2, red=3, nir=4, swir1=5。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>The band map has {count} entries. Give each of {names} at most once.</source>
   <translation>波段对应有 {count} 项。{names} 每个最多给出一次。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>The {what} '{text}' must be a number, or numbers separated by commas.</source>
   <translation>{what}“{text}”应为一个数，或以逗号分隔的多个数。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>The {what} has {found} numbers. Enter one number, or one for each of the {count} bands.</source>
   <translation>{what}有 {found} 个数；应为一个，或 {count} 个波段各一个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>{file_name} has {count} bands ({found}), but does not say which band is which. Enter a band map, for example blue=1, green=2, red=3, nir=4, swir1=5, swir2=6.</source>
   <translation>{file_name} 有 {count} 个波段（{found}），但没有说明各是哪个波段。请填写波段对应，例如 blue=1, green=2, red=3, nir=4, swir1=5, swir2=6。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>0</source>
   <translation>0</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>0 in all bands</source>
   <translation>所有波段均为 0</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>The numbers of {name} are no reflectance: a typical {band} would be {half:.3g}, with {taken}. Reflectance is from 0 to 1. Set SCALE and OFFSET, or correct the file's no-data value.</source>
   <translation>{name} 中的数值不是反射率：按{taken}，{band} 的典型值将为 {half:.3g}。反射率应在 0 到 1 之间。请设置 SCALE 和 OFFSET，或更正文件的无数据值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>scale {scale}, offset {offset} and as no data {nodata}</source>
   <translation>比例 {scale}、偏移 {offset}，无数据值为 {nodata}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>what is no finite number</source>
   <translation>非有限数值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>{first}, {other}</source>
   <translation>{first}、{other}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>{value:g}</source>
   <translation>{value:g}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_numbers.py" />
   <source>{value:g} (not declared)</source>
   <translation>{value:g}（未声明）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>The band {ending} is missing from {path}: {name}_{ending}.TIF was not found. Download the bundle again with all surface reflectance bands.</source>
   <translation>{path} 缺少波段 {ending}：未找到 {name}_{ending}.TIF。请重新下载包含全部地表反射率波段的产品包。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{name}: using {taken}.</source>
   <translation>{name}：使用{taken}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path} is damaged: {error}</source>
   <translation>{path} 已损坏：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path}: its MTL file is damaged: {key} is '{value}', not a number.</source>
   <translation>{path}：MTL 文件已损坏：{key} 是“{value}”，不是数字。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path}: its bands have no coordinate reference system, and its MTL file contains no UTM zone and corners.</source>
   <translation>{path}：其波段没有坐标参考系，MTL 文件也没有给出 UTM 带和角点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/elevation.py" />
   <source>The DEM covers {covered:.1%} of the scene. Ground without elevation will not be mapped.</source>
   <translation>DEM 覆盖影像的 {covered:.1%}；没有高程的地面不制图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/elevation.py" />
   <source>The DEM {name} covers only {covered:.0%} of the scene. Choose one that covers all of it.</source>
   <translation>DEM {name} 只覆盖影像的 {covered:.0%}。请选择覆盖整景影像的 DEM。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/elevation.py" />
   <source>The DEM {name} is read with scale {scale:.6g} and offset {offset:.6g}, in metres.</source>
   <translation>DEM {name} 按比例 {scale:.6g} 和偏移 {offset:.6g} 读取，单位为米。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/elevation.py" />
   <source>The unit of the DEM {name} is '{unit}', which is not known. Its heights are taken as metres.</source>
   <translation>DEM {name} 的单位是“{unit}”，无法识别。其高程按米处理。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/elevation.py" />
   <source>{name} is a picture: its {count} bands are colours, not heights. Choose a raster with elevation in its first band.</source>
   <translation>{name} 是一幅图片：其 {count} 个波段是颜色而非高程。请选择第一个波段为高程的栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/placed.py" />
   <source>{path}: the pixels of {name} are not aligned with those of the first band. All bands must share one grid.</source>
   <translation>{path}：{name} 的像元与第一个波段的像元未对齐。所有波段必须使用同一网格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/placed.py" />
   <source>{path}: {name} has {width} × {height} pixels, but the first band has {first_width} × {first_height}. All bands must share one grid.</source>
   <translation>{path}：{name} 有 {width} × {height} 个像元，而第一个波段有 {first_width} × {first_height} 个；所有波段必须在同一网格上。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/placed.py" />
   <source>{path}: {name} is in {crs}, but the first band is in {first_crs}. All bands must share one grid.</source>
   <translation>{path}：{name} 的坐标系为 {crs}，而第一个波段为 {first_crs}。所有波段必须使用同一网格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/product_files.py" />
   <source>{path} contains no Landsat 4-9 Collection 2 Level-2 product. Expected a file name such as LC08_L2SP_017051_20151205_20200908_02_T1_SR_B2.TIF. Files found: {count}.</source>
   <translation>{path} 中没有 Landsat 4-9 Collection 2 Level-2 产品。应有形如 LC08_L2SP_017051_20151205_20200908_02_T1_SR_B2.TIF 的文件。找到的文件：{count} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/product_files.py" />
   <source>{path} contains the bands of {name} more than once: {files}. Choose one of them.</source>
   <translation>{path} 中 {name} 的波段不止一份：{files}。请选择其中一个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/product_files.py" />
   <source>{path} contains {count} Landsat products: {names}. Choose one of them by one of its files, such as its _MTL.txt, or move each into a folder of its own.</source>
   <translation>{path} 包含 {count} 个 Landsat 产品：{names}。请通过其中一个产品的任一文件（例如 _MTL.txt）选择它，或将每个产品移到各自的文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/product_files.py" />
   <source>{path} contains {count} archives: {names}. Choose one of them.</source>
   <translation>{path} 包含 {count} 个压缩包：{names}。请选择其中一个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/quality.py" />
   <source>{name} has no QA_PIXEL: clouds and their shadows are not hidden, and are mapped as land or water.</source>
   <translation>{name} 没有 QA_PIXEL：云及其阴影未被遮蔽，会被制图为陆地或水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>8-bit digital numbers</source>
   <translation>8 位数字量化值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>In {share:.1%} of the pixels of {name} some bands are 0, which the file declares as no data, and others are not. If that is dark water, remove the no-data value from the file.</source>
   <translation>{name} 中 {share:.1%} 的像元有部分波段为 0（文件声明为无数据），而其他波段不为 0。如果那是暗色水体，请移除文件的无数据值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>Landsat Collection 2 digital numbers</source>
   <translation>Landsat Collection 2 数值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>The values of {name} are reflectance already: the file's scale {scale:.6g} and offset {offset:g} are ignored.</source>
   <translation>{name} 中的数值已是反射率：忽略文件的比例 {scale:.6g} 和偏移 {offset:g}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>offset</source>
   <translation>偏移</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>reflectance</source>
   <translation>反射率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>reflectance × 10,000</source>
   <translation>反射率 × 10,000</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>scale</source>
   <translation>比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scaling.py" />
   <source>{name} contains no scale. Its values look like {what}: using {taken} (set SCALE and OFFSET to change this).</source>
   <translation>{name} 不含比例。其数值看起来像{what}：使用{taken}（可通过 SCALE 和 OFFSET 更改）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scene.py" />
   <source>{name} is a Landsat product, whose own metadata tell bands, scale and offset: what was given is not used.</source>
   <translation>{name} 是 Landsat 产品，其元数据已说明波段、比例和偏移：所给的值不会使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scene.py" />
   <source>{path} does not exist. Choose a Landsat bundle or a raster.</source>
   <translation>{path} 不存在。请选择 Landsat 产品包或栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>The band map of {name} lacks {names}. It needs blue, green, red, nir and swir1, and swir2 for AWEI.</source>
   <translation>{name} 的波段对应缺少 {names}。需要 blue、green、red、nir 和 swir1，使用 AWEI 时还需要 swir2。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>The bands of {name} are taken as {names}.</source>
   <translation>{name} 的波段按以下方式理解：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>The bands of {name} are unnamed. Assuming {names}, in that order.</source>
   <translation>{name} 的波段没有名称。假定依次为 {names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>{name} has {count} bands, but the band map asks for {found}.</source>
   <translation>{name} 有 {count} 个波段；波段对应要求 {found}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>{path} contains several rasters. Choose one of them by its name: {names}.</source>
   <translation>{path} 包含多个栅格。请按名称选择其中一个：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>is the disk full?</source>
   <translation>磁盘是否已满？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>it is not a GeoPackage</source>
   <translation>它不是 GeoPackage</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>its job table is damaged</source>
   <translation>其任务表已损坏</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>{path} cannot be read: {reason}.</source>
   <translation>无法读取 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>{path} could not be read: {reason}.</source>
   <translation>无法读取 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>{path} could not be written: {error}</source>
   <translation>无法写入 {path}：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>{path} does not belong to a tile set: it has no job table.</source>
   <translation>{path} 没有 job 表：它不属于瓦片集。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/cutting.py" />
   <source>The area and the scene do not overlap. Choose an area inside the scene.</source>
   <translation>区域与影像不相交；请选择影像内的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/cutting.py" />
   <source>{name} contains no valid pixels in the area: every pixel is no data or hidden by cloud.</source>
   <translation>{name} 在区域内没有有效像元：所有像元均为无数据，或被云遮挡。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/cutting.py" />
   <source>{name} contains no valid pixels: every pixel is no data or hidden by cloud.</source>
   <translation>{name} 没有有效像元：所有像元均为无数据，或被云遮挡。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/cutting.py" />
   <source>{name} has {width} × {height} pixels. The network needs at least {size} × {size}.</source>
   <translation>{name} 有 {width} × {height} 个像元。网络至少需要 {size} × {size} 个像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/label_origin.py" />
   <source>Using the labels in {folder}.</source>
   <translation>使用 {folder} 中的标签。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/label_origin.py" />
   <source>Using the labels in {folder}: {source}, {what} on {day}.</source>
   <translation>使用 {folder} 中的标签：{source}，{day} {what}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/label_origin.py" />
   <source>corrected</source>
   <translation>校正</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/label_origin.py" />
   <source>made</source>
   <translation>制作</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/lattice.py" />
   <source>The area takes more than {most:,} tiles of {size} × {size} pixels: about {count:,.0f}. Choose a smaller area.</source>
   <translation>该区域需要超过 {most:,} 个 {size} × {size} 像元的瓦片：约 {count:,.0f} 个。请选择较小的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/lattice.py" />
   <source>The tile size {size} is too small. Choose at least 64 pixels.</source>
   <translation>瓦片大小 {size} 过小。请至少选择 64 像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/lock.py" />
   <source>Another run is at work in {folder}. Wait for it to finish, or choose another folder.</source>
   <translation>另一项任务正在 {folder} 中运行。请等它结束，或另选文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/lock.py" />
   <source>{path} cannot be used: {error}. Remove it.</source>
   <translation>无法使用 {path}：{error}。请将其删除。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/mosaic.py" />
   <source>The label {path} is missing. Run Make labels again.</source>
   <translation>缺少标签 {path}；请再次运行“生成标签”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>No labels found in {labels}. Run Make labels on {folder} first.</source>
   <translation>{labels} 中没有标签；请先对 {folder} 运行“生成标签”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>The folder {folder} is not empty and is not a tile set. Choose another folder.</source>
   <translation>文件夹 {folder} 不是空的，也不是瓦片集；请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>The labels in {labels} were made anew after {corrected} was corrected from earlier ones. Run Correct labels again, or choose one of the two folders as the labels.</source>
   <translation>{labels} 中的标签在 {corrected} 由较早的标签校正之后又重新制作过。请重新运行“校正标签”，或选择这两个文件夹之一作为标签。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{folder} contains a tile set made with other settings. Choose another folder, or delete it first.</source>
   <translation>{folder} 中有用其他设置生成的瓦片集；请选择其他文件夹，或先将其删除。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{folder} contains no tile with an image for the period {period}.</source>
   <translation>{folder} 中没有时段 {period} 的带影像的瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{folder} contains no tile with an image.</source>
   <translation>{folder} 中没有带影像的瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{folder} contains tiles of other pixels: {names} has changed since they were made, or is another file of the same name. Choose another folder, or delete it first.</source>
   <translation>{folder} 中的瓦片来自其他像元：{names} 在瓦片制作之后已更改，或者是同名的另一个文件。请选择其他文件夹，或先将其删除。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{given} is not a tile set: it contains no {catalogue}. Choose a folder created by Cut tiles or Download tiles.</source>
   <translation>{given} 不是瓦片集：其中没有 {catalogue}。请选择“裁切瓦片”或“下载瓦片”生成的文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/wrs2.py" />
   <source>'{text}' is not a valid WRS-2 path and row. Enter for example 231/62, with a path from 1 to {paths} and a row from 1 to {rows}.</source>
   <translation>“{text}”不是有效的 WRS-2 轨道号/行号。请填写例如 231/62，轨道号为 1 至 {paths}，行号为 1 至 {rows}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/wrs2.py" />
   <source>No area is given. Choose polygons, an extent, or paths and rows.</source>
   <translation>没有给出区域。请选择多边形、范围，或轨道号和行号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/vectors.py" />
   <source>{path} cannot be written: its format is not known. Choose a name that ends in one of {endings}.</source>
   <translation>无法写入 {path}:格式未知。请使用以下扩展名之一:{endings}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/zones.py" />
   <source>'{crs}' is not a coordinate reference system. Choose another.</source>
   <translation>“{crs}”不是坐标参考系。请选择其他坐标系。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/zones.py" />
   <source>In {crs} the map would have {width:,} × {height:,} pixels: the area lies far apart in it. Choose another CRS for the map.</source>
   <translation>在 {crs} 中，地图将有 {width:,} × {height:,} 个像元：该区域在其中被拆得很远。请为地图选择其他坐标系。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/files.py" />
   <source>The folder {folder} could not be created: {reason}.</source>
   <translation>无法创建文件夹 {folder}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/files.py" />
   <source>The folder {folder} is not writable. Choose another folder.</source>
   <translation>无法写入文件夹 {folder}；请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/files.py" />
   <source>The name {name} is too long: it has {size} bytes, and a file's name has at most {most}. Choose a shorter one.</source>
   <translation>名称 {name} 太长：有 {size} 字节，而文件名最多 {most} 字节。请选择较短的名称。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/files.py" />
   <source>{path} is a folder. Give the name of a file.</source>
   <translation>{path} 是一个文件夹。请给出文件名。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>'{name}' is missing</source>
   <translation>缺少“{name}”</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>'{name}' must be {expected}</source>
   <translation>“{name}”必须是{expected}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>a finite number</source>
   <translation>有限的数值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>a list</source>
   <translation>列表</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>a list of {count}</source>
   <translation>含 {count} 项的列表</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>a number</source>
   <translation>数值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>a whole number</source>
   <translation>整数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>expected an object with one value per name</source>
   <translation>参数应为对象，每个名称对应一个值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>text</source>
   <translation>文本</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>true or false</source>
   <translation>true 或 false</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>unknown parameter '{name}'</source>
   <translation>没有名为“{name}”的参数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/accuracy.py" />
   <source>the points ({count})</source>
   <translation>各点（{count} 个）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/accuracy.py" />
   <source>{found} and {reference} have no pixels in common where both are 0 (land) or 1 (water).</source>
   <translation>{found} 与 {reference} 没有二者均为 0（陆地）或 1（水体）的共同像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/area.py" />
   <source>No value of {path} means land or water: {values}. Set the values that mean water and land.</source>
   <translation>{path} 中没有表示陆地或水体的值：{values}。请设置表示水体和陆地的值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/area.py" />
   <source>Pixels of {path} with values that mean neither land nor water count as not seen: {values}. Set the values that mean water and land if they should count.</source>
   <translation>{path} 中既不表示陆地也不表示水体的像元按未观测计：{values}。如果它们应当计入，请设置表示水体和陆地的值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/area.py" />
   <source>The area and the maps do not overlap. Choose an area inside the maps.</source>
   <translation>区域与地图不相交；请选择地图内的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/bodies/series.py" />
   <source>Rows without a filled area: {count} of {total} ({flags}).</source>
   <translation>没有填补面积的行:{total} 行中有 {count} 行({flags})。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/bodies/series.py" />
   <source>There is no water body. Add or select at least one polygon.</source>
   <translation>没有水体。请添加或选择至少一个多边形。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/bodies/series.py" />
   <source>{count} polygons have the ID {name}. Choose a field whose values differ, or dissolve the polygons by it.</source>
   <translation>有 {count} 个多边形的 ID 为 {name}。请选择取值各不相同的字段,或按该字段融合多边形。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/change.py" />
   <source>Choose at least one map of before and one of after.</source>
   <translation>请至少选择一幅前期地图和一幅后期地图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/change.py" />
   <source>months</source>
   <translation>月份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/change.py" />
   <source>years</source>
   <translation>年份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/change.py" />
   <source>{last} is a map of before, but later than {first}, a map of after. Exchange them.</source>
   <translation>{last} 是前期地图,却晚于后期地图 {first}。请将两者互换。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/change.py" />
   <source>{path} is chosen twice. A map belongs to one span of time.</source>
   <translation>{path} 被选择了两次。一幅地图只能属于一个时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/change.py" />
   <source>{period} has no date from which {what} can be told. Leave this raster out, or give the map a name with its date.</source>
   <translation>{period} 没有可以得出{what}的日期。请不要输出该栅格,或在地图名称中加入日期。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/coding.py" />
   <source>Enter values that mean water and values that mean land, none of them in both. In both: {values}.</source>
   <translation>请输入表示水体的值和表示陆地的值，两者不得重复。重复的值：{values}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/coding.py" />
   <source>No value of the reference means land or water: {values}. Set the values that mean water and land.</source>
   <translation>参考数据中没有表示陆地或水体的值：{values}。请设置表示水体和陆地的值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/coding.py" />
   <source>Not used are {count:,} with values that mean neither land nor water: {values}. Set the values that mean water and land if they should count.</source>
   <translation>未使用 {count:,} 个，其值既不表示陆地也不表示水体：{values}。如需计入，请设置表示水体和陆地的值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/coding.py" />
   <source>The reference has {lacking}: precision, recall, F1 and kappa say little. Use a reference with both classes.</source>
   <translation>参考数据{lacking}：精确率、召回率、F1 和 kappa 意义不大。请使用包含两类的参考数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/coding.py" />
   <source>Used of the reference: {used:,} of {total:,}.</source>
   <translation>参考数据中已使用：{total:,} 个中的 {used:,} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/coding.py" />
   <source>no land</source>
   <translation>没有陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/coding.py" />
   <source>no water</source>
   <translation>没有水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/coding.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/estimates.py" />
   <source>land</source>
   <translation>陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/estimates.py" />
   <source>water</source>
   <translation>水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/estimates.py" />
   <source>{count} points with a reference lie in the stratum {name}. Area-adjusted estimates need at least two points in each stratum.</source>
   <translation>层“{name}”中有参考值的点有 {count} 个。按面积校正的估计要求每层至少两个点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/features.py" />
   <source>The features need elevation, but no DEM is given. Choose a DEM.</source>
   <translation>特征需要高程，但没有给出；请选择 DEM。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/features.py" />
   <source>The input could not be read: {error}</source>
   <translation>无法读取输入：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/features.py" />
   <source>The model was trained on the features '{name}'. This version only supports {names}.</source>
   <translation>模型是用特征“{name}”训练的。此版本只支持 {names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/changes.py" />
   <source>{folder} contains {count} periods, but a change map can show only one. Leave the change map out, or correct each one separately.</source>
   <translation>{folder} 含有 {count} 个时段，但变化图只能显示一个。请不要生成变化图，或分别校正每个时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction.py" />
   <source>Pixels changed to water: {to_water:,}, to land: {to_land:,}, of {known:,} labelled pixels.</source>
   <translation>改为水体的像元:{to_water:,},改为陆地的像元:{to_land:,},共有 {known:,} 个有标签的像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction.py" />
   <source>The correction would change {to_land:,} water pixels to land and {to_water:,} land pixels to water, leaving almost none of one class. The labels were left unchanged.</source>
   <translation>校正会把 {to_land:,} 个水体像元改为陆地、{to_water:,} 个陆地像元改为水体，使某一类几乎消失；因此标签保持原样。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction.py" />
   <source>Unknown method '{method}'. Choose one of: {names}.</source>
   <translation>未知的方法“{method}”。请选择以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction_v1.py" />
   <source>Stopped before round {number}: one class has no pixels left.</source>
   <translation>在第 {number} 轮之前停止：某一类已没有像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction_v1.py" />
   <source>The labels in {labels} contain only one class. Both classes are needed.</source>
   <translation>{labels} 中的标签只有一个类别；两个类别都需要。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction_v1.py" />
   <source>The method v1 needs elevation. Cut or download the tiles with a DEM, or choose the method learning.</source>
   <translation>v1 方法需要高程。请带 DEM 裁切或下载瓦片,或者选择 learning 方法。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/learning.py" />
   <source>The network finds {found:,} of {evident:,} pixels of evident water and adds {added:,}.</source>
   <translation>在 {evident:,} 个确证的水体像元中,网络找到了 {found:,} 个,并新增 {added:,} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/learning.py" />
   <source>The network finds {found:,} of {evident:,} pixels of evident water and would add {added:,}. It is not trusted, and adds nothing.</source>
   <translation>在 {evident:,} 个确证的水体像元中,网络只找到 {found:,} 个,并想新增 {added:,} 个。这个网络不可信,因此没有新增任何像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>Every pixel of the tiles is no data. There is nothing to label.</source>
   <translation>瓦片的所有像元均为无数据；无法生成标签。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>Everything in the tiles looks like water, and is labelled so.</source>
   <translation>瓦片中的所有地面看起来都是水体,已全部标为水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>Nothing in the tiles looks like water. All of it is labelled land.</source>
   <translation>瓦片中没有看起来像水体的地方,已全部标为陆地。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>The source REFERENCE needs a reference raster. Choose one.</source>
   <translation>来源 REFERENCE 需要参考栅格。请选择一个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>The tiles have no QA water bit because their scene has no QA_PIXEL. Choose COMBINED, an index or a reference raster.</source>
   <translation>瓦片没有 QA 水体位（其影像没有 QA_PIXEL）；请选择 COMBINED、某个指数或参考栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>Unknown label source '{source}'. Choose one of: {names}.</source>
   <translation>未知的标签来源“{source}”。请选择以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>Water where {source} &gt; {threshold:.3f} (Otsu's threshold over all tiles).</source>
   <translation>{source} &gt; {threshold:.3f} 为水体（所有瓦片上的 Otsu 阈值）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/single_source.py" />
   <source>AWEI needs the band swir2, which these tiles do not have. Choose MNDWI or NDWI.</source>
   <translation>AWEI 需要波段 swir2，而这些瓦片没有该波段；请选择 MNDWI 或 NDWI。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/single_source.py" />
   <source>{path} contains decimal numbers. It must contain the classes 0 (land) and 1 (water).</source>
   <translation>{path} 含有小数。它必须只含类别 0（陆地）和 1（水体）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/threshold.py" />
   <source>The histogram of {index} does not have two peaks (separation {separation:.2f}). Using 0 as the threshold.</source>
   <translation>{index} 的直方图没有两个峰（分离度 {separation:.2f}）；以 0 为阈值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>Map and probability are the same file, {output}. Choose two different files.</source>
   <translation>水体图和概率是同一个文件 {output}；请选择两个文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>Mapping {width} × {height} pixels with {name}…</source>
   <translation>正在用 {name} 对 {width} × {height} 个像元制图…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The area and the input do not overlap. Choose an area inside the input.</source>
   <translation>区域与输入不相交；请选择输入内的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The area covers no pixel of the input: it lies between the pixels' centres. Choose a larger area.</source>
   <translation>区域没有覆盖输入的任何像元：它位于像元中心之间。请选择更大的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The map is empty: the input contains only no-data pixels.</source>
   <translation>水体图是空的：输入只含无数据像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The model takes {channels} features, but its set '{name}' has {expected}. Train it again.</source>
   <translation>模型有 {channels} 个特征，而其特征集“{name}”有 {expected} 个；请重新训练。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The model was trained on {sensors}, but the input is from {found}, whose bands differ. Train a model on that sensor too.</source>
   <translation>模型是用 {sensors} 训练的，而输入为 {found}，二者波段不同；请也用该传感器训练模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The model was trained with elevation, but no DEM is given. Choose a DEM, or a model trained without elevation.</source>
   <translation>模型在训练时使用了高程，但没有给出 DEM。请选择 DEM，或选择不用高程训练的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The raster</source>
   <translation>栅格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The threshold {limit} is not a probability. Choose one from 0 to 1.</source>
   <translation>阈值 {limit} 不是概率。请选择 0 到 1 之间的值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/fitting.py" />
   <source>The model to continue from uses the features '{found}', but the tile set provides '{name}' ({dem}).</source>
   <translation>要继续训练的模型使用特征“{found}”，而瓦片集提供“{name}”（{dem}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/fitting.py" />
   <source>Training finished early, as requested. Epochs: {number}.</source>
   <translation>已按要求提前结束训练。轮数：{number}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/fitting.py" />
   <source>Training stopped after epoch {number}. Epochs without improvement: {waited}.</source>
   <translation>训练在第 {number} 轮后停止。没有改进的轮数：{waited}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/fitting.py" />
   <source>with a DEM</source>
   <translation>有 DEM</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/fitting.py" />
   <source>without a DEM</source>
   <translation>无 DEM</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/one_class.py" />
   <source>The labels have too few pixels of {kind} to learn from ({count:,}).</source>
   <translation>标签中的{kind}像元太少（{count:,} 个），无法从中学习。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/validation/sample_size.py" />
   <source>Each stratum needs at least two points.</source>
   <translation>每层至少需要两个点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/validation/sample_size.py" />
   <source>Expected accuracies are numbers from 0 to 1.</source>
   <translation>预期精度是 0 到 1 之间的数。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/validation/sample_size.py" />
   <source>The target standard error is {value:g}. Choose one above 0 and below 1, for example 0.01.</source>
   <translation>目标标准误为 {value:g}。请选择大于 0 且小于 1 的值，例如 0.01。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/validation/strata.py" />
   <source>Doubt from {low:g} to {high:g} is no range of probabilities. Choose numbers from 0 to 1, the smaller one first.</source>
   <translation>存疑范围 {low:g} 到 {high:g} 不是有效的概率范围。请输入 0 到 1 之间的数，较小的在前。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/validation/strata.py" />
   <source>The probability is read from {path}.</source>
   <translation>概率读取自 {path}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/validation/strata.py" />
   <source>doubtful edge</source>
   <translation>存疑边缘</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/validation/strata.py" />
   <source>{path} has no pixel that is 0 (land) or 1 (water). Choose a water map.</source>
   <translation>{path} 没有值为 0（陆地）或 1（水体）的像元。请选择水体图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/water_maps.py" />
   <source>No map is selected. Choose at least one.</source>
   <translation>没有选择地图。请至少选择一幅。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/water_maps.py" />
   <source>The pixels of {path} are not aligned with those of {other}. Warp them to one grid first.</source>
   <translation>{path} 的像元与 {other} 的像元没有对齐。请先将它们重投影到同一网格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/water_maps.py" />
   <source>{path} and {other} are two maps of one period in one UTM zone. Choose one map a period and zone, or the maps that join the zones.</source>
   <translation>{path} 和 {other} 是同一 UTM 带、同一时段的两幅地图。请每个时段和分带只选一幅地图，或选择合并各分带的地图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/water_maps.py" />
   <source>{path} has pixels of {width:g} × {height:g} m, but {other} has pixels of {other_width:g} × {other_height:g} m. All maps must have the same pixel size. Warp them to one grid first.</source>
   <translation>{path} 的像元为 {width:g} × {height:g} m，而 {other} 的为 {other_width:g} × {other_height:g} m。各地图的像元大小必须相同。请先将它们重投影到同一网格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/water_maps.py" />
   <source>{path} is in {crs}, but {other} is in {other_crs}. All maps must have the same CRS, or be in UTM zones. Warp them to one CRS.</source>
   <translation>{path} 的坐标系为 {crs}，而 {other} 为 {other_crs}。所有地图必须具有相同的坐标系，或都在 UTM 分带中。请将它们重投影到同一坐标系。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/local.py" />
   <source>TensorFlow is not installed, so no network learns from the labels. They are corrected by what the image itself shows.</source>
   <translation>没有安装 TensorFlow,因此没有网络从标签中学习。标签按影像本身显示的内容修正。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/local.py" />
   <source>The map is made with the model that comes with Water GEE.</source>
   <translation>地图由 Water GEE 自带的模型生成。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/local.py" />
   <source>The model takes {channels} inputs, which matches no feature set. It can be exported, but cannot map water here.</source>
   <translation>模型有 {channels} 个输入，没有与之相符的特征集。可以导出该模型，但不能在此绘制水体图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/local.py" />
   <source>With TensorFlow a network would be trained on this scene.</source>
   <translation>如有 TensorFlow，会用此景影像训练网络。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/periods.py" />
   <source>No image, and so no map, of: {gaps}. Nothing was seen then: this is a gap, not an area of 0.</source>
   <translation>以下时段没有影像，因此没有地图：{gaps}。当时没有任何观测：这是空缺，不是面积为 0。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/periods.py" />
   <source>{folder} has no image of these periods.</source>
   <translation>{folder} 中没有这些时段的影像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/periods.py" />
   <source>{folder} has no period {unknown}. Its periods are: {known}.</source>
   <translation>{folder} 中没有时段 {unknown}。其中的时段有：{known}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/periods.py" />
   <source>{period}: map {n} of {of}.</source>
   <translation>{period}：第 {n} 幅地图，共 {of} 幅。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/periods.py" />
   <source>{period}: the map is there already.</source>
   <translation>{period}：地图已存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/validation.py" />
   <source>Features of the reference without a place: {count}.</source>
   <translation>参考数据中没有位置的要素：{count} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/validation.py" />
   <source>None of the {total} points has a reference value yet. Enter 1 for water or 0 for land first.</source>
   <translation>{total} 个点都还没有参考值。请先填写：1 表示水体，0 表示陆地。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/validation.py" />
   <source>Points outside the map: {outside} of {total}.</source>
   <translation>在地图之外的点：{outside} 个，共 {total} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/validation.py" />
   <source>Points that are in no stratum: {count} of {total}. The area-adjusted estimates do without them.</source>
   <translation>不属于任何层的点：{count} 个（共 {total} 个）。按面积校正的估计不使用它们。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/validation.py" />
   <source>Points where the map shows neither land nor water: {count} of {total}.</source>
   <translation>位于地图上既非陆地也非水体处的点：{count} 个（共 {total} 个）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/validation.py" />
   <source>Points without a reference value: {count} of {total}. They do not count.</source>
   <translation>没有参考值的点：{count} 个（共 {total} 个），不计入。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/validation.py" />
   <source>The strata of the points make up {share:.1%} of their map, not all of it. Use all points of one sample.</source>
   <translation>这些点所属的层占其地图的 {share:.1%}，而不是全部。请使用同一个样本的所有点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Algorithms</source>
   <translation>算法</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>All Water GEE algorithms</source>
   <translation>Water GEE 的全部算法</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Enable the Processing plugin to see the algorithms.</source>
   <translation>请启用 Processing 插件以查看算法。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>From an image to its first water map</source>
   <translation>从一幅影像到第一幅水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Start here</source>
   <translation>从这里开始</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/dock.py" />
   <source>Install…</source>
   <translation>安装…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/dock.py" />
   <source>Next: {}</source>
   <translation>下一步：{}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Account</source>
   <translation>账户</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Age</source>
   <translation>已用时间</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Cancel selected tasks</source>
   <translation>取消所选任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Check account</source>
   <translation>检查账户</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Contacting Earth Engine…</source>
   <translation>正在联系 Earth Engine…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>EECU-s</source>
   <translation>EECU 秒</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Earth Engine</source>
   <translation>Earth Engine</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Earth Engine is ready but restricted: the quota is used up.</source>
   <translation>Earth Engine 可用但受限：配额已用完。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Earth Engine is ready.</source>
   <translation>Earth Engine 可用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Exports on Earth Engine</source>
   <translation>Earth Engine 上的导出</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Google Cloud project</source>
   <translation>Google Cloud 项目</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Map</source>
   <translation>地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Not checked yet.</source>
   <translation>尚未检查。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Not checked.</source>
   <translation>未检查。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Open result</source>
   <translation>打开结果</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Refresh</source>
   <translation>刷新</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Select tasks that are waiting or running.</source>
   <translation>请选择正在等待或运行的任务。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Sign in to Earth Engine, choose the project and manage exports</source>
   <translation>登录 Earth Engine、选择项目并管理导出任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Sign in…</source>
   <translation>登录…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Signed in, but no project is set. Enter one below.</source>
   <translation>已登录，但未指定项目；请在下方填写。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>The project is not registered for Earth Engine.</source>
   <translation>该项目未注册 Earth Engine。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Water GEE has not started any exports in this project.</source>
   <translation>Water GEE 没有在此项目中启动过导出任务。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>You are not signed in to Earth Engine.</source>
   <translation>您尚未登录 Earth Engine。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>being cancelled</source>
   <translation>正在取消</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>cancelled</source>
   <translation>已取消</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>project of your sign-in</source>
   <translation>登录时所用的项目</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>waiting</source>
   <translation>等待中</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>1. Noisy labels</source>
   <translation>1. 含噪声的标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>2. Correction</source>
   <translation>2. 校正</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Adds the images and labels of every period of the tile set to the map, each with its time, so that QGIS's temporal controller plays them</source>
   <translation>将图块集每个时期的影像和标签添加到地图，各带时间，因此可用 QGIS 的时间控制器播放</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Before / after</source>
   <translation>校正前 / 校正后</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Change map</source>
   <translation>变化图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Correct labels</source>
   <translation>校正标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Create a change map</source>
   <translation>输出变化图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Histogram of the index</source>
   <translation>指数直方图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Label the tile at the centre of the map</source>
   <translation>为地图中央的瓦片生成标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Label tiles as water or land automatically, and correct errors in the labels</source>
   <translation>自动为瓦片标注水体或陆地，并校正标签中的错误</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Labelling one tile…</source>
   <translation>正在为一个瓦片生成标签…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Layers added: {}.</source>
   <translation>已添加图层：{}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Load all periods</source>
   <translation>加载所有时期</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Make labels</source>
   <translation>生成标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Pixels changed</source>
   <translation>改变的像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Pixels changed to water: {to_water:,}, to land: {to_land:,}.</source>
   <translation>改为水体的像元:{to_water:,},改为陆地的像元:{to_land:,}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Preview of labels</source>
   <translation>标签预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Preview on the map</source>
   <translation>在地图上预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Switch between the original and the corrected labels</source>
   <translation>在原始标签与校正后标签之间切换</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Water: {:.1%} of the pixels.</source>
   <translation>水体：占像元的 {:.1%}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>round</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>tiles corrected</source>
   <translation>已校正的瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>to land</source>
   <translation>改为陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>to water</source>
   <translation>改为水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Also create a map of how sure it is</source>
   <translation>同时生成显示可信程度的图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Elevation</source>
   <translation>高程</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Estimate</source>
   <translation>估算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Estimate tiles and EECU-hours of mapping on Earth Engine</source>
   <translation>估算在 Earth Engine 上制图的瓦片数和 EECU 小时数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Exports started: {}. Follow them in the Earth Engine panel.</source>
   <translation>已启动的导出任务：{} 个。进度见 Earth Engine 面板。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Live preview</source>
   <translation>实时预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Map destination</source>
   <translation>地图保存到</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Map on Earth Engine</source>
   <translation>在 Earth Engine 上制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Map water</source>
   <translation>水体制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Map water with a trained model, here or on Earth Engine, and measure the maps</source>
   <translation>用训练好的模型在本机或 Earth Engine 上绘制水体图，并量算面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Mapping</source>
   <translation>制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>On Earth Engine</source>
   <translation>在 Earth Engine 上</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>On this computer</source>
   <translation>本机</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Probability</source>
   <translation>概率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Requesting a live map from Earth Engine…</source>
   <translation>正在向 Earth Engine 请求实时地图…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Shows the map as Earth Engine renders it. The layer is not saved with the project</source>
   <translation>显示 Earth Engine 实时绘制的地图；该图层不会随工程保存</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Water</source>
   <translation>水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Water area: {:,.2f} km².</source>
   <translation>水体面积 {:,.2f} km²。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Water map</source>
   <translation>水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>all {} periods</source>
   <translation>全部 {} 个时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>{} was added to the map.</source>
   <translation>{} 已加载到地图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>&lt;b&gt;Tiles: {tiles}. Periods: {periods}.&lt;/b&gt; Size: about {megabytes:,.0f} MB before compression. Download time: at least {time}, at 20 tiles per second. Scenes: {scenes}. Clear observations per period, judging by cloud cover: {least:.1f} to {most:.1f}.</source>
   <translation>&lt;b&gt;瓦片数：{tiles}。时段数：{periods}。&lt;/b&gt;大小：压缩前约 {megabytes:,.0f} MB。下载用时：按每秒 20 个瓦片至少 {time}。影像数：{scenes}。按云量估计的每时段晴空观测次数：{least:.1f} 至 {most:.1f}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Choose an area and years, or a scene on disk, and create its tiles</source>
   <translation>选择区域和年份，或磁盘上的一景影像，获取瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Cut tiles</source>
   <translation>裁切瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Download</source>
   <translation>下载</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Map this scene in one step</source>
   <translation>一键完成本景水体制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Scene on disk</source>
   <translation>磁盘影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Scenes by month</source>
   <translation>各月影像数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Tile grid</source>
   <translation>瓦片网格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Tile set folder</source>
   <translation>瓦片集文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Tile states</source>
   <translation>瓦片状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Tiles</source>
   <translation>瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Tiles downloaded: {} of {}. Click Resume to continue.</source>
   <translation>已下载的瓦片：{} 个，共 {} 个。单击“继续”获取其余瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Water GEE – preview</source>
   <translation>Water GEE – 预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Years</source>
   <translation>年份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>scenes</source>
   <translation>影像数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>F1, validation</source>
   <translation>F1（验证）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Import…</source>
   <translation>导入…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Loss and F1 by epoch</source>
   <translation>各轮损失与 F1</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>New model</source>
   <translation>新模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>The model is ready. On ground held out it agrees with its own labels to {:.3f} (F1). How right the map is, Assess accuracy tells, with a reference of yours.</source>
   <translation>模型已就绪。在留出的地面上,它与自己的标签的一致程度为 {:.3f}(F1)。水体图有多准确,请用“精度评估”和您自己的参考数据来检验。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Train the network on labelled tiles and inspect the models</source>
   <translation>用带标签的瓦片训练网络，并查看模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Training</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>epoch</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>loss, training</source>
   <translation>损失（训练）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>loss, validation</source>
   <translation>损失（验证）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/layers.py" />
   <source>Tiles (downloading)</source>
   <translation>瓦片（正在获取）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/layers.py" />
   <source>{path} was created but cannot be displayed.</source>
   <translation>{path} 已生成，但无法显示。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>(QGIS's Python was not found)</source>
   <translation>（未找到 QGIS 的 Python）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>A folder filled with this command on a computer with the same system and Python version (nothing is downloaded then):</source>
   <translation>在系统和 Python 版本相同的电脑上用以下命令准备的文件夹（此时不下载任何内容）:</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Cancel the installation</source>
   <translation>取消安装</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Cancelled. The incomplete installation was removed.</source>
   <translation>已取消。未完成的安装已删除。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Checking that all packages can be imported…</source>
   <translation>正在检查各软件包能否导入…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Continue in the background</source>
   <translation>转入后台继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Copied</source>
   <translation>已复制</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Copy the log</source>
   <translation>复制日志</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Created with:</source>
   <translation>基于：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Downloading {package}…</source>
   <translation>正在下载 {package}…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Folder of wheels</source>
   <translation>wheel 文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>From:</source>
   <translation>来源：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Install</source>
   <translation>安装</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Install again</source>
   <translation>重新安装</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Log</source>
   <translation>日志</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Log of the installation</source>
   <translation>安装日志</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Note: the engine currently runs on {python}, which is set in the options or by {variable}. Water GEE uses the new environment only when that setting is removed.</source>
   <translation>注意：引擎现在使用 {python}（由选项或 {variable} 指定）。取消该设置后才会使用新环境。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Progress of the installation</source>
   <translation>安装进度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Size:</source>
   <translation>大小：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Starting…</source>
   <translation>正在启动…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Stopping and removing the incomplete installation…</source>
   <translation>正在停止并删除未完成的安装…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>TensorFlow, Google's Earth Engine client, h5py, onnx and their dependencies</source>
   <translation>TensorFlow、Google 的 Earth Engine 客户端、h5py、onnx 及其依赖包</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>The engine is ready: {packages}.</source>
   <translation>引擎已就绪：{packages}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Time:</source>
   <translation>用时：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Training and everything that involves Earth Engine need packages that QGIS does not include. Water GEE installs them in a separate environment, so QGIS's Python and other plugins stay unchanged. Making labels, correcting them and mapping with a trained model work without these packages.</source>
   <translation>训练以及与 Earth Engine 有关的一切工作需要 QGIS 未附带的软件包。Water GEE 把它们装在独立的环境中，QGIS 的 Python 和其他插件保持不变。生成标签、校正标签以及用训练好的模型制图不需要这些软件包。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Unpacking the packages…</source>
   <translation>正在解包…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Update</source>
   <translation>更新</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Water GEE: install the engine</source>
   <translation>Water GEE：安装引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>What:</source>
   <translation>内容：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Where:</source>
   <translation>位置：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Without internet: from a folder of wheels</source>
   <translation>离线安装：使用 wheel 文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>about {download:.0f} MB to download, {disk:.1f} GB on disk ({free:.1f} GB free)</source>
   <translation>下载约 {download:.0f} MB，占用磁盘 {disk:.1f} GB；剩余空间 {free:.1f} GB</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>one to two minutes after the download</source>
   <translation>下载后需一到两分钟</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>pypi.org, or the index set for pip</source>
   <translation>pypi.org，或 pip 所设置的软件源</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_task.py" />
   <source>Installing the Water GEE engine</source>
   <translation>正在安装 Water GEE 引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_task.py" />
   <source>Removing the Water GEE engine</source>
   <translation>正在删除 Water GEE 引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_task.py" />
   <source>Verifying the Water GEE engine</source>
   <translation>正在验证 Water GEE 引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source> and </source>
   <translation> 和 </translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>&amp;Endpoint</source>
   <translation>服务地址(&amp;E)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>&amp;Install…</source>
   <translation>安装(&amp;I)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>&amp;Show…</source>
   <translation>查看(&amp;S)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>&amp;Update…</source>
   <translation>更新(&amp;U)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>&amp;Verify</source>
   <translation>验证(&amp;V)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>A Python with tensorflow and earthengine-api, and with the same numpy and GDAL as this QGIS. Used instead of the engine above.</source>
   <translation>装有 tensorflow 和 earthengine-api 的 Python，其 numpy 和 GDAL 须与本 QGIS 一致。设置后将代替上面的引擎。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>A project that is registered for Earth Engine.</source>
   <translation>已注册 Earth Engine 的项目。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>An&amp;other interpreter</source>
   <translation>其他解释器(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Another address of the service, for example a server on this computer.</source>
   <translation>服务的其他地址，例如本机上的服务器。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Cancelled.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Damaged: {fault} Reinstall it to repair it.</source>
   <translation>已损坏：{fault} 请重新安装以修复。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Default folder for tile sets, models and maps.</source>
   <translation>瓦片集、模型和地图的默认文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Downloads start with a few parallel requests and add more as the service allows, up to this number. Earth Engine allows 40 per project. Leave some for other people who use the same project.</source>
   <translation>下载从少量并发请求开始，在服务允许时逐步增加，但不超过此数。Earth Engine 每个项目允许 40 个。请为使用同一项目的其他人留出一些。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Engine</source>
   <translation>引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Engine installation in progress</source>
   <translation>正在处理引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Google Cloud &amp;project</source>
   <translation>Google Cloud 项目(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Imports all packages in a new process</source>
   <translation>在新进程中导入全部软件包</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>In progress…</source>
   <translation>正在进行…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>In use: {python}, {source}. All required packages are available.</source>
   <translation>正在使用：{python}（{source}）。所需软件包齐全。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>In use: {python}, {source}. Missing packages: {packages}.</source>
   <translation>正在使用：{python}（{source}）。缺少的软件包：{packages}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Maximum number of parallel &amp;requests</source>
   <translation>最大并发请求数(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>No Python found for the engine.</source>
   <translation>没有找到可用于引擎的 Python。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Not installed. Training and everything that involves Earth Engine need it. Mapping with a trained model does not.</source>
   <translation>未安装。训练以及与 Earth Engine 有关的一切工作需要它。用训练好的模型制图则不需要。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Outdated ({packages}). This version of Water GEE needs newer packages. Update the engine to continue.</source>
   <translation>版本过旧（{packages}）。当前 Water GEE 需要更新的软件包。请更新引擎后继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Processor &amp;cores to use</source>
   <translation>使用的处理器核心数(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Python for the engine</source>
   <translation>引擎所用的 Python</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Re&amp;move…</source>
   <translation>删除(&amp;M)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Re&amp;pair…</source>
   <translation>修复(&amp;P)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Ready: {packages}. Installed in {folder}.</source>
   <translation>就绪：{packages}。安装于 {folder}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Remove the engine</source>
   <translation>删除引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Remove the engine's environment from {folder}?</source>
   <translation>要删除 {folder} 中的引擎环境吗？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Results &amp;folder</source>
   <translation>结果文件夹(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Results folder</source>
   <translation>结果文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Use fewer cores to keep other programs responsive.</source>
   <translation>使用较少的核心可使其他程序保持流畅。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Verified.</source>
   <translation>验证通过。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>all ({number})</source>
   <translation>全部 {number} 个</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>none (use the engine above)</source>
   <translation>无：使用上面的引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>some of its files are missing.</source>
   <translation>其文件不完整。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>{python}, {source}, does not exist.</source>
   <translation>{python}（{source}）不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/live_preview.py" />
   <source>Live preview on Earth Engine</source>
   <translation>Earth Engine 实时预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/live_preview.py" />
   <source>Water GEE – live</source>
   <translation>Water GEE – 实时</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/live_preview.py" />
   <source>Water {} (live, not saved)</source>
   <translation>水体 {}（实时，不保存）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/local_estimate.py" />
   <source>Estimating the mapping time</source>
   <translation>正在估算制图用时</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/local_estimate.py" />
   <source>{:,.1f} million pixels</source>
   <translation>{:,.1f} 百万像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/local_estimate.py" />
   <source>{pixels}, about {time} at the speed of the last map on this computer.</source>
   <translation>{pixels}，按本机上一次制图的速度约需 {time}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Areas were saved in {}. Maps: {}. Water in the last map on ground seen by every map: {:,.2f} km².</source>
   <translation>面积表已保存到 {}。地图数：{}。最后一幅图在所有地图都可见的地面上的水体：{:,.2f} km²。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Choose at least one water map.</source>
   <translation>请至少选择一幅水体图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Click a location on the map to see when it was water</source>
   <translation>单击地图上的一个地点，查看它何时是水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>History of a location…</source>
   <translation>某地点的历史…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Measure</source>
   <translation>量算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Water area by period</source>
   <translation>各时段水体面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Water areas</source>
   <translation>水体面积表</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Water in {:.0%} of observations. Observations: {}</source>
   <translation>在 {:.0%} 的观测中为水体。观测次数：{}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Water maps</source>
   <translation>水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Water occurrence</source>
   <translation>水体出现频率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Water through time</source>
   <translation>水体的时间变化</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>all ground seen by each map</source>
   <translation>各图可见范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>ground seen by all maps</source>
   <translation>共同可见范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>not seen</source>
   <translation>不可见</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>water, km²</source>
   <translation>水体，km²</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Cancelled. Finished files are kept, incomplete ones were discarded.</source>
   <translation>已取消。已完成的文件会保留，未完成的已丢弃。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Copied.</source>
   <translation>已复制。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Copy as Python</source>
   <translation>复制为 Python 代码</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Copy as qgis_process command</source>
   <translation>复制为 qgis_process 命令</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Copy problem report</source>
   <translation>复制问题报告</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Copy this run as a command or as Python, or copy its report</source>
   <translation>把本次运行复制为命令或 Python 代码，或复制其报告</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Done in {}.</source>
   <translation>完成，用时 {}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Finish now</source>
   <translation>结束并保留最佳结果</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Open in the toolbox…</source>
   <translation>在工具箱中打开…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>State of the run</source>
   <translation>运行状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>The report was copied. It contains no credentials.</source>
   <translation>报告已复制；其中不含任何凭据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>{} h {} min</source>
   <translation>{} 小时 {} 分</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>{} min {} s</source>
   <translation>{} 分 {} 秒</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>{} s</source>
   <translation>{} 秒</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/runs.py" />
   <source>Processing does not know the algorithm {algorithm}. Is the plugin enabled?</source>
   <translation>Processing 中没有 {algorithm}；插件是否已启用？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/runs.py" />
   <source>The run failed. See the log for details.</source>
   <translation>运行失败；详情见日志。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/start.py" />
   <source>A Landsat scene or another satellite image on this computer. Needs no account.</source>
   <translation>本机上的 Landsat 影像或其他卫星影像。不需要账号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/start.py" />
   <source>A small generated scene that comes with the plugin. The first map in a minute.</source>
   <translation>随插件附带的一小幅生成影像。一分钟内得到第一幅水体图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/start.py" />
   <source>Choose an area and years; the images come from Google Earth Engine.</source>
   <translation>选择区域和年份；影像来自 Google Earth Engine。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/start.py" />
   <source>I have Earth Engine</source>
   <translation>我有 Earth Engine</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/start.py" />
   <source>I have a scene</source>
   <translation>我有影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/start.py" />
   <source>The sample scene</source>
   <translation>示例影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/start.py" />
   <source>Water GEE maps surface water. What would you like to begin with?</source>
   <translation>Water GEE 绘制地表水体。您想从什么开始？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/start.py" />
   <source>Water GEE: start here</source>
   <translation>Water GEE：从这里开始</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Add OpenStreetMap to the map for orientation</source>
   <translation>在地图上加载 OpenStreetMap，便于辨认位置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Base map</source>
   <translation>底图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Click the corners on the map. Right-click to finish.</source>
   <translation>在地图上单击各个顶点；右键结束。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Click the corners. Right-click to finish, Backspace to remove the last corner, Escape to cancel</source>
   <translation>单击各个顶点；右键结束，退格键撤销一个顶点，Esc 放弃</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Current map extent</source>
   <translation>当前地图范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Drag a rectangle on the map</source>
   <translation>在地图上拖出一个矩形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Drag a rectangle on the map.</source>
   <translation>在地图上拖出一个矩形。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Draw an area on the map first, or choose another option.</source>
   <translation>请先在地图上绘制区域，或选择其他方式。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Draw on the map</source>
   <translation>在地图上绘制</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Enter a WRS-2 path and row, such as 231/62.</source>
   <translation>请填写 WRS-2 轨道号/行号，例如 231/62。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Layer</source>
   <translation>图层</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Location</source>
   <translation>位置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>No features are selected in {}. Select some, or use all features.</source>
   <translation>{} 中没有选中的要素；请选择一些要素，或使用全部要素。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Polygon</source>
   <translation>多边形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Polygons from a layer</source>
   <translation>图层中的多边形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Rectangle</source>
   <translation>矩形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Selected features only</source>
   <translation>仅选中的要素</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>The extent of the map when the run starts.</source>
   <translation>运行开始时的地图范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>The project has no polygon layer. Add one, or draw an area.</source>
   <translation>工程中没有多边形图层；请添加一个，或绘制区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>WRS-2 path/row</source>
   <translation>WRS-2 轨道号/行号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>{:.3f}° E</source>
   <translation>东经 {:.3f}°</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>{:.3f}° N</source>
   <translation>北纬 {:.3f}°</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>{:.3f}° S</source>
   <translation>南纬 {:.3f}°</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>{:.3f}° W</source>
   <translation>西经 {:.3f}°</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>{} to {}, {} to {}</source>
   <translation>{} 至 {}，{} 至 {}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/editors.py" />
   <source>automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/form.py" />
   <source>More settings</source>
   <translation>更多设置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>Agrees with its labels (F1)</source>
   <translation>与其标签的一致程度(F1)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>Inputs</source>
   <translation>输入特征</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>Periods</source>
   <translation>时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>Pixels</source>
   <translation>像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>Sensors</source>
   <translation>传感器</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>Threshold</source>
   <translation>阈值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>Trained</source>
   <translation>训练日期</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>Weights</source>
   <translation>权重数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/path_editors.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/path_editors.py" />
   <source>Browse</source>
   <translation>浏览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/path_editors.py" />
   <source>Choose a file</source>
   <translation>选择文件</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/path_editors.py" />
   <source>Choose a folder</source>
   <translation>选择文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/path_editors.py" />
   <source>Choose a raster</source>
   <translation>选择栅格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/path_editors.py" />
   <source>File…</source>
   <translation>文件…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/path_editors.py" />
   <source>Folder…</source>
   <translation>文件夹…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/path_editors.py" />
   <source>Save as</source>
   <translation>另存为</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/time_editors.py" />
   <source>First month</source>
   <translation>起始月份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/time_editors.py" />
   <source>First year</source>
   <translation>起始年份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/time_editors.py" />
   <source>Last month</source>
   <translation>结束月份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/time_editors.py" />
   <source>Last year</source>
   <translation>结束年份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>All evidence of the image</source>
   <translation>影像的全部证据</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Automatic (all evidence)</source>
   <translation>自动(全部证据)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>DSWE tests</source>
   <translation>DSWE 检验</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Earth Engine asset</source>
   <translation>Earth Engine 资产</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Evidence of the image (fast)</source>
   <translation>影像的证据(快)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>QA_PIXEL water bit</source>
   <translation>QA_PIXEL 水体位</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Reference raster</source>
   <translation>参考栅格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Self-learning (trains a network)</source>
   <translation>自学习(训练网络)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Water_gee v1 (trains networks, slow)</source>
   <translation>Water_gee v1（训练网络，慢）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>arrays (short)</source>
   <translation>arrays（较短）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>bands (less memory)</source>
   <translation>bands（占内存较少）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>cirrus</source>
   <translation>卷云</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>cloud</source>
   <translation>云</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>cloud shadow</source>
   <translation>云阴影</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>dilated cloud</source>
   <translation>膨胀云</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>downloading</source>
   <translation>正在获取</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>each scene separately</source>
   <translation>每景单独成图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>median of each band</source>
   <translation>各波段中值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>medoid (one real observation per pixel)</source>
   <translation>中心点（每个像元一次真实观测）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>no observation</source>
   <translation>无有效观测</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>one composite per season</source>
   <translation>每季一幅合成影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>saturated pixels</source>
   <translation>饱和像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>snow</source>
   <translation>雪</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>this computer</source>
   <translation>本机</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source> (95 % interval: {low:.4g} to {high:.4g})</source>
   <translation>（95% 区间：{low:.4g} 至 {high:.4g}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>A raster of 0 (land) and 1 (water). Other values are ignored.</source>
   <translation>0（陆地）/1（水体）栅格；其他值不计。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>A raster of classes on any grid, or points or polygons with a class; of a layer with a selection, only the selected ones. Polygons count at a point inside.</source>
   <translation>任意网格的分类栅格，或带类别的点或多边形；若图层有选择，则仅使用所选要素。多边形取其内部一点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>A table of measures, their values and, where available, their intervals.</source>
   <translation>一张表：各项指标、数值，以及置信区间（如有）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Accuracy</source>
   <translation>精度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Adds area-adjusted estimates. The points must have been sampled at random within each mapped class. Points of Validation sample need no tick: they have strata of their own.</source>
   <translation>增加按面积校正的估计；点须在各制图类别内随机抽取。“验证样本”的点无需勾选：它们自带分层。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Area-adjusted estimates need points, but the reference is a raster.</source>
   <translation>按面积校正的估计需要点；而参考是栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Area-adjusted water area (km²)</source>
   <translation>按面积校正的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Assess accuracy</source>
   <translation>精度评价</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Class field of the points</source>
   <translation>点的类别字段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Compares a water map or label with a reference, either a raster or points: confusion matrix, precision, recall, F1, IoU, overall accuracy and kappa. For points of Validation sample, or points sampled at random within each mapped class, it adds area-adjusted estimates with 95 % confidence intervals (Olofsson et al. 2014; Stehman 2014).</source>
   <translation>将水体图或标签与参考（栅格或点）比较：混淆矩阵、精确率、召回率、F1、IoU、总体精度和 kappa。对于“验证样本”的点，或在各制图类别内随机抽取的点，还给出按面积校正的估计及 95 % 置信区间（Olofsson 等，2014；Stehman，2014）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>For points and polygons: the field that contains the class. Points of Validation sample without such a field have it in the field reference.</source>
   <translation>用于点和多边形：包含类别的字段。“验证样本”的点若没有该字段，则取字段 reference。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Half-width of its 95 % interval (km²)</source>
   <translation>其 95 % 区间的半宽（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Map or label</source>
   <translation>水体图或标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Maps</source>
   <translation>地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Pixels or points compared</source>
   <translation>参与比较的像元或点数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Points are stratified by map class</source>
   <translation>点按制图类别分层抽样</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>The points have no field '{field}'. Available fields: {names}.</source>
   <translation>点没有字段“{field}”；其字段为：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>The reference has no coordinate reference system. Assign one first.</source>
   <translation>参考数据没有坐标参考系。请先指定一个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>The reference is a table without places. Load a CSV as points with Layer &gt; Add Layer &gt; Add Delimited Text Layer, and choose that layer.</source>
   <translation>参考数据是没有位置的表格。请用“图层 &gt; 添加图层 &gt; 添加分隔文本图层”将 CSV 载入为点，然后选择该图层。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>confusion matrix</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>f1</source>
   <translation>f1</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>iou</source>
   <translation>iou</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>kappa</source>
   <translation>kappa</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>Cancel tasks</source>
   <translation>取消任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>Cancels batch tasks on Google Earth Engine by their IDs. Only tasks started by Water GEE are cancelled, never those of other tools. Tasks that have already ended are not changed.</source>
   <translation>按编号取消 Google Earth Engine 上的批处理任务。只取消 Water GEE 启动的任务，绝不影响其他工具的任务；已结束的任务保持原样。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>IDs as listed by List tasks, separated by commas or spaces.</source>
   <translation>“列出任务”给出的编号，以逗号或空格分隔。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>No task is given. Enter the IDs listed by List tasks.</source>
   <translation>没有指定任务；请给出“列出任务”所列的编号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>Task IDs</source>
   <translation>任务编号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>Tasks asked to stop</source>
   <translation>已请求结束的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>batch</source>
   <translation>批处理</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>earth engine</source>
   <translation>earth engine</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>gee</source>
   <translation>gee</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>task</source>
   <translation>任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>Account state</source>
   <translation>账户状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>Checks whether Earth Engine is ready for a project: whether you are signed in, and whether the project is registered or restricted. It also requests a few pixels to find out how Earth Engine behaves where its documentation says nothing. The report names no account and no project, so it can be attached to a bug report.</source>
   <translation>检查 Earth Engine 对某个项目是否可用：是否已登录、已注册、受限。并请求几个像元，以了解文档未说明之处的行为。报告中不含账户和项目名称，可以附在问题反馈中。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>Opens your browser to sign in to Google, and waits up to five minutes.</source>
   <translation>打开浏览器登录 Google；最多等待五分钟。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>Sign in first</source>
   <translation>先登录</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>Text (*.txt)</source>
   <translation>文本 (*.txt)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>The report as a text file.</source>
   <translation>文本文件形式的报告。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>project</source>
   <translation>项目</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>quota</source>
   <translation>配额</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>sign in</source>
   <translation>登录</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>A function of an image that returns the probability of each class from five bands of digital numbers, and elevation if the model needs it. The script has the same name and the extension .js.</source>
   <translation>以影像为输入的函数：五个波段的数字量化值，以及模型需要时的高程，输出各类别的概率。脚本同名，以 .js 结尾。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Bytes: {bytes:,}. Levels of nesting: {depth}. Function calls: {calls:,}.</source>
   <translation>字节数：{bytes:,}。嵌套层数：{depth}。函数调用数：{calls:,}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Convert model for Earth Engine</source>
   <translation>为 Earth Engine 转换模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Expression</source>
   <translation>表达式</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Function calls</source>
   <translation>函数调用数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Largest change of a probability caused by rounding</source>
   <translation>舍入造成的最大概率变化</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Levels of nesting</source>
   <translation>嵌套层数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Script for the Code Editor</source>
   <translation>Code Editor 脚本</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Size of the expression in bytes</source>
   <translation>表达式的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>The area that the script zooms to. If empty, it uses the current map view.</source>
   <translation>脚本打开时显示的范围；留空则为其地图当前范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>The elevation source of the script: for a model that needs elevation, and to find steep ground.</source>
   <translation>脚本所用的高程来源：供需要高程的模型使用，并用于找出陡坡。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Writes a model as an Earth Engine expression (JSON), together with a script that you can paste into the Code Editor to draw the map there. Nothing is sent to Earth Engine, except with the encoding bands, which first checks how Earth Engine applies kernels.</source>
   <translation>把模型写成 Earth Engine 表达式（JSON），并附上可粘贴到 Code Editor、在那里绘制地图的脚本。不向 Earth Engine 发送任何内容；只有 bands 编码会先检查 Earth Engine 如何应用卷积核。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>code editor</source>
   <translation>code editor</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>expression</source>
   <translation>表达式</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>javascript</source>
   <translation>javascript</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>A raster with three classes: kept, water added, water removed.</source>
   <translation>含三个类别的栅格：保留、增加的水体、去除的水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Corrected labels</source>
   <translation>校正后的标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Corrects the noise in a tile set's labels, using all tiles at once. The labels are held against what the image itself shows, and mixed pixels are decided by pure ones nearby. Then a network learns from the result and adds the water that it finds, wherever nothing speaks against it. It reports how many pixels changed in each direction.</source>
   <translation>利用全部瓦片,修正瓦片集标签中的噪声。标签与影像本身显示的内容对照,混合像元由附近的纯像元判定。然后网络从结果中学习,在没有反证的地方添加它找到的水体。结果会报告各方向改变了多少像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Folder for the corrected labels. If empty: corrected/ in the tile set.</source>
   <translation>校正后标签的文件夹。留空：瓦片集中的 corrected/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Folder of the labels to correct. If empty: labels/ in the tile set.</source>
   <translation>要校正的标签文件夹。留空：瓦片集中的 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>How long networks learn: epochs of the method learning, rounds of v1. 0 leaves it to the method.</source>
   <translation>网络学习多久：learning 方法的轮数，或 v1 的回合数。0 表示由方法自定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Pixels changed to land</source>
   <translation>改为陆地的像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Pixels changed to water</source>
   <translation>改为水体的像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Rounds</source>
   <translation>轮数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Share of pixels changed</source>
   <translation>改变的像元比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>correction</source>
   <translation>校正</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>learning trains a network. Without TensorFlow it is the same as evidence, which does all but that. v1 is the published method, for comparison: it trains new networks over three rounds, needs TensorFlow and elevation, and is slow.</source>
   <translation>learning 会训练一个网络。没有 TensorFlow 时它与 evidence 相同,后者除训练外什么都做。v1 是已发表的方法,供比较:它在三轮中训练新的网络,需要 TensorFlow 和高程,速度较慢。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>Create tile grid</source>
   <translation>创建瓦片网格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>Creates the grid of tiles that cover an area. The tiles are aligned with Landsat's 30 m pixels in UTM, so that scenes of the same UTM zone need no resampling. Choose the area by polygons, an extent, or WRS-2 paths and rows.</source>
   <translation>生成覆盖区域的瓦片网格。瓦片与 Landsat 的 30 m UTM 像元对齐，因此同一 UTM 带的影像无需重采样。用多边形、范围或 WRS-2 轨道号/行号选择区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>Number of tiles</source>
   <translation>瓦片数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>One polygon per tile (EPSG:4326) with its ID, UTM zone, column and row.</source>
   <translation>每个瓦片一个多边形（EPSG:4326），含编号、UTM 带、列和行。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>Pixels on each side of a tile. Tile sets use 512.</source>
   <translation>瓦片每边的像元数。瓦片集使用 512。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>Tile size in pixels</source>
   <translation>瓦片边长（像元）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>grid</source>
   <translation>网格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>path</source>
   <translation>轨道号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>row</source>
   <translation>行号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>wrs-2</source>
   <translation>wrs-2</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>A new or empty folder for the tile set. If you run the same cut again, it continues where it stopped.</source>
   <translation>瓦片集的新文件夹或空文件夹；再次进行同样的裁切会从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>Cuts a scene on disk into a tile set: images of 512 × 512 pixels, elevation and a catalogue. The scene can be a Landsat 4-9 Collection 2 Level-2 bundle (a folder or an archive) or any multi-band raster. Pixels that QA_PIXEL marks as cloud, cloud shadow or cirrus become no data.</source>
   <translation>将磁盘上的一景影像切成瓦片集：512 × 512 像元的影像、高程和目录。影像可以是 Landsat 4-9 Collection 2 Level-2 产品（文件夹或压缩包），也可以是任何多波段栅格。QA_PIXEL 标记为云、云影或卷云的像元成为无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>Only tiles that intersect these polygons are cut.</source>
   <translation>只裁切与这些多边形相交的瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>Tile set</source>
   <translation>瓦片集</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>bundle</source>
   <translation>产品包</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>scene</source>
   <translation>影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>tile set</source>
   <translation>瓦片集</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>A new or empty folder, or the folder of a run to continue.</source>
   <translation>新文件夹或空文件夹，或要继续的那次运行的文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>Download tiles</source>
   <translation>下载瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>Downloads a tile set for an area and years from Google Earth Engine: Landsat 4-9 Collection 2 surface reflectance and elevation, with one image per season (the median of its clear observations) or one per scene. If a run was cancelled or interrupted, start it again with the same settings to continue where it stopped.</source>
   <translation>从 Google Earth Engine 下载某区域若干年份的瓦片集：Landsat 4-9 Collection 2 地表反射率和高程，每季一幅影像（晴空观测的中值）或每景一幅。运行被取消或中断后，以相同设置再次启动即可从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>One image per season and year, or one per scene, from the first to the last year.</source>
   <translation>从起始年份到结束年份，每年每季一幅影像，或每景一幅。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>Tiles downloaded</source>
   <translation>已获取的瓦片数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>Tiles that could not be downloaded</source>
   <translation>未能获取的瓦片数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>download</source>
   <translation>下载</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Bytes per request</source>
   <translation>单个请求的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Bytes to receive, at most</source>
   <translation>至多返回的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Bytes to send</source>
   <translation>发送的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Estimate as text</source>
   <translation>文字形式的估算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Estimate mapping on Earth Engine</source>
   <translation>估算 Earth Engine 制图开销</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Estimates what Map on Earth Engine or Export water maps would need: tiles, requests and bytes. It also computes a small sample to estimate the EECU-hours and their share of the project's monthly quota. If Earth Engine returns no profile of the sample, no cost is given.</source>
   <translation>估算“在 Earth Engine 上制图”或“导出水体图”的开销：瓦片数、请求数和字节数。还会试算一个小样本，以估计 EECU 小时数及其占项目每月额度的比例。若 Earth Engine 未返回样本的性能分析，则不给出费用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Requests</source>
   <translation>请求数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>cost</source>
   <translation>开销</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>eecu</source>
   <translation>eecu</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>A model created by Train model or Import model.</source>
   <translation>“训练模型”或“导入模型”生成的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>Export model</source>
   <translation>导出模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>Exported model</source>
   <translation>导出的模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>Keras model</source>
   <translation>Keras 模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>Keras model, older</source>
   <translation>旧版 Keras 模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>ONNX model</source>
   <translation>ONNX 模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>The file extension determines the format: .keras, .h5 or .onnx.</source>
   <translation>格式由文件扩展名决定：.keras、.h5 或 .onnx。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>Writes a Water GEE model as a Keras model (.keras, .h5) or as ONNX (.onnx), for images of any size. The Keras model takes rows × columns × features, the ONNX model features × rows × columns. These files do not record what the model was trained on.</source>
   <translation>把 Water GEE 模型写成 Keras 模型（.keras、.h5）或 ONNX（.onnx），适用于任意大小的影像。Keras 的输入为 行 × 列 × 特征，ONNX 为 特征 × 行 × 列。这些文件不含模型的训练信息。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>cnn</source>
   <translation>cnn</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>convert</source>
   <translation>转换</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>keras</source>
   <translation>keras</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>onnx</source>
   <translation>onnx</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>tensorflow</source>
   <translation>tensorflow</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>An Earth Engine asset, Google Drive or Cloud Storage.</source>
   <translation>Earth Engine 资产、Google Drive 或 Cloud Storage。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Create composites first</source>
   <translation>先生成合成影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Destination</source>
   <translation>目标</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>EECU-hour limit</source>
   <translation>EECU 小时数上限</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>EECU-hours used by the tasks</source>
   <translation>任务已用的 EECU 小时数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Export water maps</source>
   <translation>导出水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Folder or bucket</source>
   <translation>文件夹或存储桶</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Follows the tasks until they end. Otherwise the run ends as soon as they are started.</source>
   <translation>跟踪任务直到结束；否则任务启动后运行即结束。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Name prefix</source>
   <translation>名称前缀</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Names of the maps</source>
   <translation>地图名称</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Placed before the period and run ID in file names.</source>
   <translation>置于文件名中时段和运行编号之前。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Starts one batch task per season on Google Earth Engine. Each task maps water and writes the map to an asset, to Google Drive or to Cloud Storage. The maps are the same as those of Map on Earth Engine. Starting the same run again never starts a task twice: it continues with what is missing. Tasks keep running when the run is stopped. Use Cancel tasks to end them.</source>
   <translation>在 Google Earth Engine 上为每季启动一个批处理任务。每个任务绘制水体图并写入资产、Google Drive 或 Cloud Storage。结果与“在 Earth Engine 上制图”相同。再次启动同样的运行不会重复启动任务：只继续尚缺的部分。运行停止后任务仍会继续。用“取消任务”可结束它们。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Tasks (JSON)</source>
   <translation>任务（JSON）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Tasks started by this run</source>
   <translation>本次启动的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Tasks that succeeded</source>
   <translation>成功的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Tasks waiting or running</source>
   <translation>等待或运行中的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>The EECU-hour limit is only checked while the run waits for its tasks. Turn on waiting, or set the limit to 0.</source>
   <translation>只有运行等待任务完成时才检查 EECU 小时数上限。请开启等待，或将上限设为 0。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>The asset folder within the project (created if missing), the Drive folder, or the bucket, optionally followed by a slash and a folder in it.</source>
   <translation>项目中的资产文件夹（不存在则创建）、Drive 文件夹，或存储桶（斜杠后可接其中的文件夹）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Wait for the tasks</source>
   <translation>等待任务完成</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>When the tasks of this run have used this many EECU-hours, the remaining ones are cancelled. With a limit, two tasks are started at a time. 0 means no limit.</source>
   <translation>当本次运行的任务用量达到此 EECU 小时数时，取消其余任务。设上限时每次启动两个任务。0 表示不设上限。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Writes the composite of each season to an asset first and maps that. This needs less memory on Earth Engine, and mapping with another model later costs only the network.</source>
   <translation>先把每季的合成影像写入资产，再对其制图。这样在 Earth Engine 上占用内存较少，以后用其他模型制图时只需支付网络的开销。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>asset</source>
   <translation>资产</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>drive</source>
   <translation>drive</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>A functional or sequential model made of convolutions without padding (valid) and with stride 1, saved whole with model.save.</source>
   <translation>由无填充（valid）、步长为 1 的卷积组成的函数式或顺序模型，用 model.save 整体保存。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Counted from 0. In the model of v1 it is 0.</source>
   <translation>从 0 开始计数；v1 的模型为 0。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Features</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Import model</source>
   <translation>导入模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Index of the water class</source>
   <translation>水体类别的编号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Keras models</source>
   <translation>Keras 模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Number of weights</source>
   <translation>权重数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Reads a convolutional network saved by Keras 2 or 3 (.keras or .h5, including the published model of v1) and writes it as a Water GEE model. Code in the file is never run. If the model has a layer that Water GEE cannot read, the error message says which one and why.</source>
   <translation>读取 Keras 2 或 3 保存的卷积网络（.keras 或 .h5，包括已发表的 v1 模型），并写成 Water GEE 模型。不运行文件中的任何代码。如果模型含有 Water GEE 无法读取的层，会指出是哪一层以及原因。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>The Keras model {path} does not exist or is not a file.</source>
   <translation>Keras 模型 {path} 不存在，或不是文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>The features that the model was trained on. auto chooses by the number of inputs: 8 with elevation, 7 without. The order is blue, green, red, nir, swir1, mndwi, leb, elevation ÷ 4000.</source>
   <translation>模型训练所用的特征。auto 按输入数选择：8 个为有高程，7 个为无高程。顺序为 blue、green、red、nir、swir1、mndwi、leb、elevation ÷ 4000。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>The model file to create.</source>
   <translation>要生成的模型文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Water GEE model (*.npz)</source>
   <translation>Water GEE 模型 (*.npz)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>h5</source>
   <translation>h5</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/list_tasks.py" />
   <source>List tasks</source>
   <translation>列出任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/list_tasks.py" />
   <source>Lists the batch tasks that Water GEE has started in a project, with the state, age, EECU-seconds and destination of each. Tasks of other tools are not listed.</source>
   <translation>列出 Water GEE 在项目中启动的批处理任务：各自的状态、已用时间、EECU 秒数和目标。其他工具的任务不列出。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/list_tasks.py" />
   <source>Tasks</source>
   <translation>任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/list_tasks.py" />
   <source>Tasks that failed or were cancelled</source>
   <translation>失败或已取消的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>A reference raster is given, but the source is {source}. Choose the source REFERENCE, or remove the reference raster.</source>
   <translation>已给出参考栅格，但来源为 {source}。请选择来源 REFERENCE，或去掉参考栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>AUTO and COMBINED are the same: all evidence that the tiles offer. QA is the water bit of QA_PIXEL. MNDWI, NDWI, AWEI (AWEIsh) and AWEINSH are indices, with water above a threshold. DSWE counts five tests. REFERENCE is a raster of 0 (land) and 1 (water).</source>
   <translation>AUTO 与 COMBINED 相同:使用瓦片提供的全部证据。QA 是 QA_PIXEL 的水体位。MNDWI、NDWI、AWEI(AWEIsh)和 AWEINSH 是指数,高于阈值为水体。DSWE 统计五项检验。REFERENCE 是由 0(陆地)和 1(水体)组成的栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>Folder for the labels. If empty: labels/ in the tile set.</source>
   <translation>标签文件夹。留空：瓦片集中的 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>For an index: pixels above it are water. If empty: Otsu's threshold over all tiles. For DSWE: the number of tests that must be passed, 3 by default.</source>
   <translation>用于指数：大于它为水体。留空：所有瓦片上的 Otsu 阈值。用于 DSWE：须满足的检验数，默认 3。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>For the source REFERENCE, on any grid: 0 is land, 1 is water, anything else is unknown.</source>
   <translation>用于来源 REFERENCE，任意网格：0 陆地，1 水体，其他值未知。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>Labels the pixels of a tile set as water or land automatically. The labels come from the evidence of the image (the water bit of the QA band, water indices, darkness, brightness, plants and slope), one of these alone, or a reference raster. They contain errors. 0 is land, 1 water, 255 unknown.</source>
   <translation>自动将瓦片集的像元标为水体或陆地。标签来自影像的证据(QA 波段的水体位、水体指数、暗度、亮度、植被和坡度)、其中之一,或参考栅格。标签含有错误。0 为陆地,1 为水体,255 为未知。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>Share of water</source>
   <translation>水体比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>awei</source>
   <translation>awei</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>mndwi</source>
   <translation>mndwi</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>ndwi</source>
   <translation>ndwi</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>otsu</source>
   <translation>otsu</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>qa_pixel</source>
   <translation>qa_pixel</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>Maps of all seasons</source>
   <translation>所有季节的地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>Maps water for an area and years on Google Earth Engine: the network is sent there as an expression, and only the maps are downloaded. The maps are the same as those that Map water makes from downloaded tiles. If you choose a folder for the tiles, an interrupted run continues where it stopped.</source>
   <translation>在 Google Earth Engine 上绘制某区域若干年份的水体图：网络以表达式形式发送，只下载地图。结果与用下载的瓦片运行“水体制图”相同。若选择了瓦片文件夹，中断的运行可从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>The water map. With several seasons, each map has its period in its name, and this is the last one.</source>
   <translation>水体图；有多个季节时，各图名称带有时段，此为最后一幅。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>Tiles of the map</source>
   <translation>地图瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>Water area of the last season (km²)</source>
   <translation>最后一季的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>Where tiles are kept until all have been downloaded. Choose a folder to be able to continue after an interruption.</source>
   <translation>瓦片在全部到齐前的存放处；给出文件夹可在中断后继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>predict</source>
   <translation>预测</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>A Cloud Optimized GeoTIFF per period: 0 is land, 1 water, 255 no data.</source>
   <translation>每个时段一个云优化 GeoTIFF：0 为陆地，1 为水体，255 为无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Adds the maps to the project, each with the time that it shows.</source>
   <translation>将地图添加到工程，每幅地图带有其所示的时间。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Also map how sure it is</source>
   <translation>同时绘制把握程度图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Folder of maps</source>
   <translation>地图文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Load the maps</source>
   <translation>加载地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Map periods</source>
   <translation>逐时段水体制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Maps of all periods</source>
   <translation>所有时段的地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Maps that were there already</source>
   <translation>已存在的地图数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Maps water in every period of a tile set, as Map water does for one. Each map is named by the first and last day of its period and holds both, so that QGIS's temporal controller plays the maps. A period without images is named as a gap. An interrupted run continues where it stopped: maps made of the same images in the same way are kept.</source>
   <translation>对瓦片集的每个时段进行水体制图，与“水体制图”对单个时段所做的相同。每幅地图以其时段的首日和末日命名并记录这两个日期，因此 QGIS 的时态控制器可以播放这些地图。没有影像的时段会作为空缺列出。中断的运行会从停止处继续：用相同影像、以相同方式制作的地图会保留。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Only pixels inside these polygons are mapped.</source>
   <translation>只对这些多边形内的像元制图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Periods without images</source>
   <translation>没有影像的时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>The periods to map, separated by commas, as the tile set names them: 2020-06-08 is June to August 2020. If empty: all periods.</source>
   <translation>要制图的时段，以逗号分隔，名称与瓦片集中的相同：2020-06-08 表示 2020 年 6 月至 8 月。留空：所有时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>The water area of each period</source>
   <translation>各时期的水体面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>Writes the probability of water, 0 to 1, beside each map, with _probability after its name. A validation sample finds it there.</source>
   <translation>在每幅地图旁写出水体概率（0 到 1），文件名后加 _probability。验证样本会在那里找到它。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>seasons</source>
   <translation>季节</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>temporal</source>
   <translation>时态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>time series</source>
   <translation>时间序列</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>{period}: no image, and so no map</source>
   <translation>{period}：没有影像，因此没有地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_periods.py" />
   <source>{period}: {area:,.2f} km² of water</source>
   <translation>{period}：水体 {area:,.2f} km²</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>A new or empty folder for the tile set and its labels.</source>
   <translation>瓦片集及其标签的新文件夹或空文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>For the label source REFERENCE: 0 is land, 1 is water, anything else is unknown.</source>
   <translation>用于标签来源 REFERENCE:0 陆地，1 水体，其他值未知。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>How well the model agrees with its labels (F1)</source>
   <translation>模型与其标签的一致程度(F1)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Label pixels corrected to land</source>
   <translation>校正为陆地的标签像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Label pixels corrected to water</source>
   <translation>校正为水体的标签像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Label source</source>
   <translation>标签来源</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Map scene</source>
   <translation>整景制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Runs the whole method on one scene: cuts it into tiles, labels them automatically, corrects errors in the labels, trains a network on them and maps water with it. Without TensorFlow it maps with the model that comes with Water GEE. You can keep the tile set and the model and use them again.</source>
   <translation>对一景影像运行整套方法:裁成瓦片,自动标注,修正标签中的错误,在其上训练网络,并用它绘制水体图。没有 TensorFlow 时,使用 Water GEE 自带的模型制图。瓦片集和模型可以保留并再次使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Share of label pixels corrected</source>
   <translation>被校正的标签像元比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Share of water in the labels before correction</source>
   <translation>含噪声标签中的水体比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>The source of the labels before correction. See Make labels.</source>
   <translation>含噪声标签的来源；见“生成标签”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>The trained model, for mapping other scenes.</source>
   <translation>训练好的模型，可用于其他影像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>workflow</source>
   <translation>工作流</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>A Cloud Optimized GeoTIFF: 0 is land, 1 water, 255 no data.</source>
   <translation>云优化 GeoTIFF:0 陆地，1 水体，255 无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>A Landsat Level-2 bundle (a folder, one of its files, an archive), a multi-band raster, or a tile set (its folder or tiles.gpkg).</source>
   <translation>Landsat Level-2 产品（文件夹、其中一个文件或压缩包）、多波段栅格，或瓦片集（其文件夹或 tiles.gpkg）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>A model created by Train model or Import model. If empty: the model that comes with Water GEE.</source>
   <translation>由“训练模型”或“导入模型”生成的模型。留空则使用 Water GEE 自带的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>For a tile set with several periods: the period to map. If empty: the latest.</source>
   <translation>用于含多个时段的瓦片集：要制图的时段。留空：最近的时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Hold the map against the image</source>
   <translation>用影像核对水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Maps water on a scene, a raster or a tile set with a trained model, or with the one that comes with Water GEE. Memory use stays small, whatever the size of the input. Large inputs are mapped with TensorFlow if the engine has it, all others with numpy. The map is the same.</source>
   <translation>用训练好的模型或 Water GEE 自带的模型,对影像、栅格或瓦片集绘制水体图。无论输入多大,内存占用都很小。如果引擎有 TensorFlow,大的输入用它制图,其余的用 numpy。两者的水体图相同。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Period</source>
   <translation>时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Pixels with a higher probability are water. If empty: the model's own threshold.</source>
   <translation>概率大于它为水体。留空：使用模型自己的阈值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Scene, raster or tile set</source>
   <translation>影像、栅格或瓦片集</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>The probability of water, 0 to 1, as a second raster. It is drawn as doubt: the nearer to 50 %, the stronger.</source>
   <translation>水体概率（0 到 1），作为第二个栅格。以疑问程度显示：越接近 50 %，颜色越深。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Water area (km²)</source>
   <translation>水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Water probability</source>
   <translation>水体概率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Water that the image shows plainly stays in the map, and the network adds none on steep, bright or green ground. Off: the map is what the network alone says.</source>
   <translation>影像明确显示的水体保留在图中,网络不会在陡峭、明亮或有植被的地面上添加水体。关闭:水体图只由网络决定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>classify</source>
   <translation>分类</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>Bytes on disk before compression</source>
   <translation>压缩前占用的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>Clear observations per season (JSON)</source>
   <translation>各季晴空观测次数（JSON）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>Cost as text</source>
   <translation>所需费用的文字说明</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>Preview download</source>
   <translation>预览下载</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>Scenes</source>
   <translation>影像数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>Scenes per month (JSON)</source>
   <translation>各月影像数（JSON）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>Shows what Download tiles would download with the same settings: the tile grid, the scenes per month and sensor, the clear observations per season estimated from cloud cover, and the size. It queries scene lists and computes one small sample to estimate the EECU-hours and their share of the project's monthly quota.</source>
   <translation>显示以相同设置运行“下载瓦片”会下载什么：瓦片网格、各月和各传感器的影像数、按云量估计的各季晴空观测次数，以及数据量。它查询影像列表，并试算一个小样本，以估计 EECU 小时数及其占项目每月额度的比例。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>estimate</source>
   <translation>估算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>A model with the same features, to continue training. If empty: a new model.</source>
   <translation>特征相同的模型，在其基础上继续训练。留空：新建模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Continue from model</source>
   <translation>在此模型上继续训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Epochs</source>
   <translation>轮数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Folder of the labels. If empty: corrected/ in the tile set if it exists, otherwise labels/.</source>
   <translation>标签文件夹。留空：瓦片集中的 corrected/（如存在），否则为 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Loss against held-out labels</source>
   <translation>验证区块上的损失</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Maximum number of epochs. Training stops early after 20 epochs without improvement. More epochs rarely help.</source>
   <translation>训练的最多轮数。若连续 20 轮没有改进，训练会提前结束。更多轮数很少有帮助。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Train model</source>
   <translation>训练模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Trains the small water network on the labels of a tile set. Samples are drawn evenly from all tiles, and the network is checked on blocks of ground held out from training. The model file records how it was trained and how well it agrees with the held-out labels.</source>
   <translation>用瓦片集的标签训练小型水体网络。样本均匀取自所有瓦片，网络在未参与训练的区块上检验。模型文件记录训练方式以及与验证标签的一致程度。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>0.01 gives a 95 % interval of about ± 0.02. Half of it takes four times as many points.</source>
   <translation>0.01 对应约 ± 0.02 的 95 % 置信区间。减半则需要四倍的点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>A map of 0 (land) and 1 (water) in a CRS in metres. Other values are no data.</source>
   <translation>值为 0（陆地）和 1（水体）的地图，坐标参考系以米为单位。其他值视为无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Doubt from probability</source>
   <translation>存疑概率下限</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Doubt to probability</source>
   <translation>存疑概率上限</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Draws points of a water map at random, in strata: land, water and, where a probability tells it, the doubtful edge between them. There are as many points as overall accuracy needs for a standard error of your choice (Olofsson et al. 2014). Look at an image of the map's date, enter 1 (water) or 0 (land) in the field reference of each point, and give the layer to Assess accuracy, which estimates accuracy and water area with 95 % confidence intervals. The points are in random order: the first of them are a sample too.</source>
   <translation>在水体图上分层随机抽取点：陆地、水体，以及（若有概率）两者之间的存疑边缘。点数按所选总体精度标准误的需要确定（Olofsson 等，2014）。请对照地图日期的影像，在每个点的字段 reference 中填写 1（水体）或 0（陆地），再将图层交给“精度评价”，由它估计精度和水体面积及其 95 % 置信区间。点的顺序是随机的：排在前面的点本身也是一个样本。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Expected accuracy of land</source>
   <translation>陆地的预期精度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Expected accuracy of the doubtful edge</source>
   <translation>存疑边缘的预期精度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Expected accuracy of water</source>
   <translation>水体的预期精度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Least points of a stratum</source>
   <translation>每层最少点数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Number of points</source>
   <translation>点数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Pixels whose probability of water lies between the two numbers are the doubtful edge. With twice the same number there is no such stratum.</source>
   <translation>水体概率介于两数之间的像元为存疑边缘。两数相同则不设此层。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Points in the CRS of the map, as GeoPackage, GeoJSON or FlatGeobuf.</source>
   <translation>点，采用地图的坐标参考系，格式为 GeoPackage、GeoJSON 或 FlatGeobuf。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Strata of little area have this many points; a smaller one has all its pixels.</source>
   <translation>面积小的层取这么多点；像元更少的层取其全部像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Target standard error of overall accuracy</source>
   <translation>总体精度的目标标准误</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>The probability raster of Map water, on the same pixel grid as the map. If empty: the file beside the map with the same name and _probability, if there is one.</source>
   <translation>“水体制图”生成的概率栅格，与地图在同一像元网格上。留空时：取地图旁同名加 _probability 的文件（若有）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>The share of this stratum's pixels that you expect to be mapped right.</source>
   <translation>预期该层中制图正确的像元比例。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>Validation sample</source>
   <translation>验证样本</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>accuracy</source>
   <translation>精度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>olofsson</source>
   <translation>olofsson</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>random points</source>
   <translation>随机点</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>stratified</source>
   <translation>分层</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/validation_sample.py" />
   <source>{name}: {points} points on {area:.3f} km² ({share:.1%} of the map)</source>
   <translation>{name}：{points} 个点，面积 {area:.3f} km²（占地图的 {share:.1%}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>A table with one row per map, ordered by date.</source>
   <translation>一张表，每幅图一行，按日期排列。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Ground seen by all maps (km²)</source>
   <translation>所有地图都可见的地面（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Maps measured</source>
   <translation>量算的地图数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Maps of land and water on the same pixel grid. Each may cover a different area. The period is read from the map, otherwise from its file name. Maps of one period in several UTM zones count as one, each pixel of ground once.</source>
   <translation>同一像元网格上的陆地和水体地图。每幅可覆盖不同的区域。时期取自地图本身，否则取自文件名。同一时期在多个 UTM 分带的地图算作一幅，每个地面像元只计一次。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Measures water maps of several periods: a table of areas, and a raster of how often each pixel is water. Clouds hide different ground in each period, so less water may only mean that less was seen. Compare periods by common_water_km2, the water on ground seen by every map.</source>
   <translation>量算多个时段的水体图：面积表，以及每个像元为水体的频率栅格。各时段被云遮挡的地面不同，水体变少可能只是看到的变少：请用 common_water_km2（所有地图都可见的地面上的水体）比较各时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Only pixels inside these polygons are counted. If empty: everything that any of the maps sees.</source>
   <translation>只统计这些多边形内的像元。未给出时：任一地图可见的全部范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Share of a pixel's observations that show water, in percent: 0 is never, 100 always, 255 not seen.</source>
   <translation>像元的观测中显示为水体的百分比：0 从不，100 总是，255 不可见。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Water area</source>
   <translation>水体面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Water area of each map (km²)</source>
   <translation>每幅图的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Water area of the last map (km²)</source>
   <translation>最后一幅图的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Water area of the last map on ground seen by all maps (km²)</source>
   <translation>最后一幅图在共同可见地面上的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>frequency</source>
   <translation>频率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>hectares</source>
   <translation>公顷</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>occurrence</source>
   <translation>出现频率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Area of the water bodies (km²)</source>
   <translation>水体面积(km²)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Creates polygons of the water bodies of one or more water maps, each with an ID, its area and shore length on the ground, its mean probability, and when it was first and last seen. Water whose pixels touch, even at a corner, is one body. Its ID is the place of its northernmost pixel, so that the same maps give the same IDs; give earlier water bodies to keep theirs as lakes grow and shrink.</source>
   <translation>根据一幅或多幅水体图生成水体多边形,每个水体都有 ID、地面面积、岸线长度、平均概率,以及首次和末次出现的日期。像元相接(包括仅在角上相接)的水属于同一水体。ID 是最北像元的位置,因此相同的地图得到相同的 ID;提供早期水体,可使湖泊扩张或萎缩时保持原有 ID。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Earlier water bodies</source>
   <translation>早期水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Fill holes smaller than (m²)</source>
   <translation>填充小于此面积的孔洞(m²)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>How many times outlines are smoothed; 5 removes most stairs of pixels. 0 keeps them. Each body keeps its area within 1 %.</source>
   <translation>轮廓平滑的次数;5 可消除大部分像元锯齿。0 保留锯齿。每个水体的面积变化不超过 1 %。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Least occurrence (%)</source>
   <translation>最低出现频率(%)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Maps of 0 (land), 1 (water) and 255 (no data) on the same pixel grid. Of several maps, the bodies are where water is seen often enough.</source>
   <translation>同一像元网格上取值为 0(陆地)、1(水体)和 255(无数据)的地图。有多幅地图时,水体是足够经常出现水的地方。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Number of water bodies</source>
   <translation>水体数量</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Of several maps: the least share of a pixel's observations that show water.</source>
   <translation>有多幅地图时:像元观测中显示为水的最低比例。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Only water inside these polygons counts.</source>
   <translation>仅计入这些多边形内的水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Patches of fewer pixels, of water or land, become what surrounds them.</source>
   <translation>像元数更少的水体或陆地斑块并入其周围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Polygons in the CRS of the maps, as GeoPackage, GeoJSON or FlatGeobuf.</source>
   <translation>多边形,采用地图的坐标参考系,格式为 GeoPackage、GeoJSON 或 FlatGeobuf。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Sieve (pixels)</source>
   <translation>筛除(像元)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Smaller islands, and gaps that clouds leave, count as water. 0 fills none.</source>
   <translation>更小的岛屿以及云造成的空缺计为水体。0 表示不填充。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Smaller water bodies are left out. A Landsat pixel covers 900 m².</source>
   <translation>更小的水体不予保留。一个 Landsat 像元为 900 m²。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Smallest area (m²)</source>
   <translation>最小面积(m²)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Smoothing</source>
   <translation>平滑</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>The probability raster of Map water, on the same pixel grid as the maps.</source>
   <translation>“水体制图”生成的概率栅格,与地图在同一像元网格上。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Water bodies</source>
   <translation>水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Water bodies of another period, whose IDs are kept: the body that covers most of an earlier one has its ID. Parts that have come off get IDs of their own.</source>
   <translation>另一时期的水体,其 ID 将被保留:覆盖某早期水体最大部分的水体沿用其 ID,分离出来的部分获得新的 ID。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>Water bodies with an earlier ID</source>
   <translation>沿用早期 ID 的水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>lake</source>
   <translation>湖泊</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>polygonize</source>
   <translation>多边形化</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>reservoir</source>
   <translation>水库</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>shoreline</source>
   <translation>岸线</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_bodies.py" />
   <source>vectorize</source>
   <translation>矢量化</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>A table with the area of each class on the ground.</source>
   <translation>各类别地面面积的表格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Areas of change</source>
   <translation>变化面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Compares water maps of two periods, or of two spans of time, in the transition classes of the JRC Global Surface Water data: permanent, seasonal, new, lost and ephemeral water. Water is permanent in a span when every observation shows it, seasonal when some do. Two single maps tell gain, loss and water in both. What a span does not see stays no data.</source>
   <translation>按照 JRC 全球地表水数据的转变类别比较两个时期或两个时段的水体图:永久、季节性、新增、消失和短暂水体。在一个时段内,所有观测都显示水的为永久水体,部分观测显示水的为季节性水体。两幅单独的地图可得出增加、减少和两期均为水。某一时段未观测到的地方仍为无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>In how many months of the year there is water, where each month of the maps was seen. The maps need dates with months.</source>
   <translation>一年中有水的月份数,仅限地图所含各月份均有观测的地方。地图需要带月份的日期。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Maps in between</source>
   <translation>中间时期的地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Maps of after</source>
   <translation>后期地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Maps of before</source>
   <translation>前期地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Not seen in a span (km²)</source>
   <translation>某一时段未观测到(km²)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>One map, or the maps of a later span of time, on the same pixel grid.</source>
   <translation>一幅地图,或较晚时段的多幅地图,在同一像元网格上。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>One map, or the maps of a span of time, of 0 (land), 1 (water), 255 (no data).</source>
   <translation>一幅地图,或一个时段的多幅地图,取值为 0(陆地)、1(水体)、255(无数据)。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Only ground inside these polygons is compared.</source>
   <translation>仅比较这些多边形内的地面。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Share of a pixel's observations that show water, over all maps, in percent.</source>
   <translation>所有地图中,像元观测显示为水的百分比。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Share of the years with water, in percent, where at least two years were seen. The maps need dates.</source>
   <translation>有水年份的百分比,仅限至少有两年观测的地方。地图需要日期。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>The class of each pixel, 0 to 10 as in the JRC data, 255 not seen.</source>
   <translation>每个像元的类别,0 至 10,与 JRC 数据相同;255 为未观测到。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>They tell ephemeral water, which came after the first span and went again.</source>
   <translation>用于识别短暂水体,即在前一时段之后出现、后来又消失的水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Water change</source>
   <translation>水体变化</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Water gained (km²)</source>
   <translation>增加的水体(km²)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Water lost (km²)</source>
   <translation>减少的水体(km²)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Water recurrence</source>
   <translation>水体重现率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>Water seasonality</source>
   <translation>水体季节性</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>gain</source>
   <translation>增加</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>recurrence</source>
   <translation>重现率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>seasonality</source>
   <translation>季节性</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_change.py" />
   <source>transition</source>
   <translation>转变</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>A map has no filled area when more of the body's water than this does not fit how the body usually fills.</source>
   <translation>若水体中不符合其通常充水方式的部分超过此比例,该地图没有填补面积。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>A table (GeoPackage, CSV, GeoJSON or FlatGeobuf) with the body's ID, the period, its first and last day, the area seen, the area filled, the share hidden, the misfit and a flag: ok, misfit, unsure, not seen, outside or too small.</source>
   <translation>表格(GeoPackage、CSV、GeoJSON 或 FlatGeobuf),包含水体 ID、时期、首日和末日、观测面积、填补面积、遮挡比例、不符比例和标记:ok(可用)、misfit(不符)、unsure(不确定)、not seen(未观测到)、outside(在地图之外)或 too small(过小)。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>Greatest misfit (%)</source>
   <translation>最大不符比例(%)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>Maps of 0 (land), 1 (water) and 255 (no data) on the same pixel grid. Hidden ground can be filled where a pixel is seen in at least 5 of them. The period is read from the map, otherwise from its file name.</source>
   <translation>同一像元网格上取值为 0(陆地)、1(水体)和 255(无数据)的地图。像元至少在其中 5 幅中被观测到时,其被遮挡处才能填补。时期取自地图本身,否则取自文件名。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>Measures lakes and reservoirs in water maps of many periods: a table with a row per water body and map. What clouds hide is filled from how often each pixel of the body is water (Zhao and Gao 2018; Mullen et al. 2021): the level that fits what is seen tells what is hidden. A map that no level fits, such as of a river that has moved, or that shows too little, is flagged and has no filled area.</source>
   <translation>在多个时期的水体图中测量湖泊和水库:每个水体和每幅地图一行的表格。被云遮挡的部分根据水体各像元的出水频率填补(Zhao 和 Gao 2018;Mullen 等 2021):与可见部分最相符的水位说明被遮挡的部分。没有水位与之相符的地图(例如河流改道)或可见部分过少的地图会被标记,没有填补面积。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>Polygons of lakes or reservoirs in any CRS, of Water bodies or your own. They should hold the water at its highest; water outside is not counted.</source>
   <translation>湖泊或水库的多边形,坐标参考系不限,可来自“水体”算法或您自己的数据。应包含最高水位时的水面;多边形外的水不计入。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>Rows</source>
   <translation>行数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>Rows with a filled area</source>
   <translation>有填补面积的行数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>Water series</source>
   <translation>水体序列</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_series.py" />
   <source>gap filling</source>
   <translation>空缺填补</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>The folder created by Cut tiles or Download tiles. It contains tiles.gpkg.</source>
   <translation>“裁切瓦片”或“下载瓦片”生成的文件夹，其中有 tiles.gpkg。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>The same seed, input and settings give the same result.</source>
   <translation>相同的种子、输入和设置得到相同的结果。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>Values separated by commas. All others are named, not used.</source>
   <translation>以逗号分隔的值。其他值会列出，但不使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>Values that mean land</source>
   <translation>表示陆地的值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>Values that mean water</source>
   <translation>表示水体的值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>{title} is required. {help}</source>
   <translation>必须填写“{title}”。{help}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/body_layer.py" />
   <source>ID field</source>
   <translation>ID 字段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/body_layer.py" />
   <source>The field that tells one water body from another. If empty: the field body, otherwise the number of the feature.</source>
   <translation>区分各水体的字段。若为空:使用字段 body,否则使用要素编号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/body_layer.py" />
   <source>The polygons have no field '{field}'. Available fields: {names}.</source>
   <translation>多边形没有字段“{field}”。可用字段:{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>'{text}' is not a valid range of months. Enter the first and last month, such as 6-8.</source>
   <translation>“{text}”不是有效的月份范围。请填写起始月份和结束月份，例如 6-8。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>'{text}' is not a valid range of years. Enter the first and last year, such as 2018-2022.</source>
   <translation>“{text}”不是有效的年份范围。请填写起始年份和结束年份，例如 2018-2022。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>A project registered for Earth Engine. If empty: the project from the settings or your sign-in.</source>
   <translation>已注册 Earth Engine 的项目。留空：使用设置或登录时的项目。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>A year, or a range such as 2018-2022. Makes one map per season, or one per scene.</source>
   <translation>一个年份，或如 2018-2022 的范围。每季一幅图，或每景一幅图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Composite</source>
   <translation>合成方式</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>EECU-hours per month: community 150, contributor 1,000, partner 100,000.</source>
   <translation>每月 EECU 小时数：community 150、contributor 1,000、partner 100,000。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>EECU-hours, high estimate (if known)</source>
   <translation>EECU 小时数，高估值（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>EECU-hours, low estimate (if known)</source>
   <translation>EECU 小时数，低估值（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Evident water stays, and nothing is added on steep, bright or green ground.</source>
   <translation>明显的水体予以保留；陡坡、明亮或植被覆盖的地面上不会增加水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>First and last month of the season, such as 6-8. 11-2 spans the new year.</source>
   <translation>季节的起止月份，例如 6-8;11-2 跨越新年。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>How the network is written: arrays is short, bands needs less memory on Earth Engine. auto uses arrays, unless two small test requests show that Earth Engine handles them differently than expected.</source>
   <translation>网络的写法：arrays 较短，bands 在 Earth Engine 上占用内存较少。auto 使用 arrays，除非两个小的测试请求发现 Earth Engine 的处理方式与预期不同。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Images</source>
   <translation>影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Landsat 4 and 5 (LT04, LT05), 7 (LE07, until 2016), 8 and 9 (LC08, LC09).</source>
   <translation>Landsat 4 和 5（LT04、LT05）、7（LE07，至 2016 年）、8 和 9（LC08、LC09）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Maximum cloud cover (%)</source>
   <translation>最大云量（%）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Months</source>
   <translation>月份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>NASADEM and SRTM cover 60° N to 56° S, GLO30 covers the whole globe.</source>
   <translation>NASADEM 和 SRTM 覆盖北纬 60° 至南纬 56°,GLO30 覆盖全球。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Pixels to mask</source>
   <translation>要掩膜的像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Pixels with these flags in QA_PIXEL and QA_RADSAT are treated as not observed.</source>
   <translation>QA_PIXEL 和 QA_RADSAT 中带有这些标记的像元视为未观测。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Project tier</source>
   <translation>项目的级别</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Scenes with more cloud are not used.</source>
   <translation>云量更高的影像不使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Share of the monthly quota, high estimate (if known)</source>
   <translation>占每月额度的比例，高估值（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Share of the monthly quota, low estimate (if known)</source>
   <translation>占每月额度的比例，低估值（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>median takes the median of each band. medoid takes the scene closest to the median at each pixel.</source>
   <translation>median 为各波段中值，medoid 为每个像元上最接近中值的那一景。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>season makes one composite per year. scenes uses every scene separately.</source>
   <translation>season 为每年一幅合成影像；scenes 为每景单独成图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/map_zones.py" />
   <source>CRS of the map</source>
   <translation>地图的坐标系</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/map_zones.py" />
   <source>Maps of the UTM zones</source>
   <translation>各 UTM 带的地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/map_zones.py" />
   <source>Only used if the tiles lie in several UTM zones. Each zone has a map on its own pixel grid beside the map (map_zone20.tif), and the map joins them in this CRS by nearest neighbor. If empty: the CRS of the zone with most of the area. EPSG:6933 is true to area everywhere. Any projected CRS in metres will do.</source>
   <translation>仅当瓦片位于多个 UTM 带时使用。每个分带在地图旁有一幅保持自身像元网格的地图（map_zone20.tif），地图以最近邻法在此坐标系中将它们合并。留空：区域占比最大的分带的坐标系。EPSG:6933 处处保持面积。任何以米为单位的投影坐标系均可。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>An extent, if no area is given.</source>
   <translation>未给出区域时所用的范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Area</source>
   <translation>区域</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Enter an area, an extent or a path/row. None is given.</source>
   <translation>请给出区域、范围或轨道号/行号。目前没有给出。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Enter only one of area, extent and path/row. Given: {count}.</source>
   <translation>区域、范围和轨道号/行号只能给出一个。目前给出了 {count} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Extent</source>
   <translation>范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Paths and rows such as 231/62, 232/62, if neither area nor extent is given.</source>
   <translation>轨道号和行号，例如 231/62, 232/62；未给出区域和范围时使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Polygons. Tiles that intersect them are used.</source>
   <translation>多边形；与其相交的瓦片将被采用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>The area contains no polygons. Add at least one.</source>
   <translation>区域没有多边形。请至少添加一个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>The area has no coordinate reference system. Assign one first.</source>
   <translation>区域没有坐标参考系。请先指定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>The area is empty. Draw or choose polygons that cover ground.</source>
   <translation>区域为空。请绘制或选择覆盖地面的多边形。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>A Landsat Level-2 bundle (a folder, one of its files, or an archive such as a .tar), or a multi-band raster in a projected CRS.</source>
   <translation>Landsat Level-2 产品（文件夹、其中一个文件，或 .tar 等压缩包），或投影坐标系下的多波段栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Band map</source>
   <translation>波段对应</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Elevation (DEM)</source>
   <translation>高程（DEM）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Elevation in metres on any grid. It is warped to the grid of the scene. If empty, the network works without elevation.</source>
   <translation>任意网格上以米为单位的高程；会重投影到影像的网格。没有高程时网络不使用高程。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>For a raster, which band is which: blue=1, green=2, red=3, nir=4, swir1=5, swir2=6, or six numbers in that order. Names of the raster's bands will do as well as numbers. If empty: read from the band names.</source>
   <translation>对于栅格，各波段分别是哪一个：blue=1, green=2, red=3, nir=4, swir1=5, swir2=6，或按此顺序的六个数字。也可以用栅格的波段名称代替数字。留空则从波段名称读取。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>For a raster: reflectance = value × scale + offset. Enter one number, or one per band. If empty: read from the file, or guessed from its values.</source>
   <translation>反射率 = 值 × 比例 + 偏移，用于栅格：一个数，或每波段一个数。留空：按文件信息或数值推断。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Offset</source>
   <translation>偏移</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Scale</source>
   <translation>比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Scene</source>
   <translation>影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>See Scale. If empty: read from the file, or guessed from its values.</source>
   <translation>参见“比例”。如果为空：从文件读取，或根据数值推测。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/period_names.py" />
   <source>{first} {year} – {last} {next}</source>
   <translation>{year}年{first} – {next}年{last}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/period_names.py" />
   <source>{first}–{last} {year}</source>
   <translation>{year}年{first}–{last}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/period_names.py" />
   <source>{month} {year}</source>
   <translation>{year}年{month}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>0 %: land</source>
   <translation>0 %：陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>100 %: water</source>
   <translation>100 %：水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>50 %: doubtful</source>
   <translation>50 %：不确定</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Downloading</source>
   <translation>正在获取</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Ephemeral permanent</source>
   <translation>短暂永久水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Ephemeral seasonal</source>
   <translation>短暂季节性水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Gain</source>
   <translation>增加</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Kept</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Land</source>
   <translation>陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Loss</source>
   <translation>减少</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Lost permanent</source>
   <translation>消失的永久水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Lost seasonal</source>
   <translation>消失的季节性水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>New permanent</source>
   <translation>新增永久水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>New seasonal</source>
   <translation>新增季节性水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>No observation</source>
   <translation>无有效观测</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>No water</source>
   <translation>无水</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Permanent</source>
   <translation>永久水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Permanent to seasonal</source>
   <translation>永久变为季节性</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Seasonal</source>
   <translation>季节性水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Seasonal to permanent</source>
   <translation>季节性变为永久</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Waiting</source>
   <translation>等待中</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Water added</source>
   <translation>增加的水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Water in both</source>
   <translation>两期均为水</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Water removed</source>
   <translation>去除的水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>Install the engine in Settings ▸ Options ▸ Water GEE</source>
   <translation>请在 设置 ▸ 选项 ▸ Water GEE 中安装引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>It is being installed. Wait until the installation is finished.</source>
   <translation>正在安装；请等待完成。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>No Python found for the engine. Choose one in Settings ▸ Options ▸ Water GEE, or set {variable}.</source>
   <translation>没有找到引擎所用的 Python；请在 设置 ▸ 选项 ▸ Water GEE 中选择，或用变量 {variable} 指定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>Not available in the engine's Python ({python}). Install it there, or let Water GEE install its own engine in Settings ▸ Options ▸ Water GEE.</source>
   <translation>引擎的 Python（{python}）中没有。请在其中安装，或在 设置 ▸ 选项 ▸ Water GEE 中让 Water GEE 安装自己的引擎。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>QGIS's own</source>
   <translation>QGIS 自带</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>The engine is damaged. Repair it in Settings ▸ Options ▸ Water GEE</source>
   <translation>引擎已损坏：请在 设置 ▸ 选项 ▸ Water GEE 中修复</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>The engine is older than this version of Water GEE. Update it in Settings ▸ Options ▸ Water GEE</source>
   <translation>引擎版本低于当前 Water GEE：请在 设置 ▸ 选项 ▸ Water GEE 中更新</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>The engine's Python {python}, {source}, does not exist.</source>
   <translation>引擎的 Python {python}（{source}）不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>This needs {packages}. {advice}</source>
   <translation>此功能需要 {packages}。{advice}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>Water GEE's own</source>
   <translation>Water GEE 自带</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>chosen here</source>
   <translation>在此选择</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>chosen in Settings ▸ Options ▸ Water GEE</source>
   <translation>在 设置 ▸ 选项 ▸ Water GEE 中选择</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>set by the variable {variable}</source>
   <translation>由变量 {variable} 指定</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>set by {variable}</source>
   <translation>由 {variable} 指定</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>{advice}, or set {variable} to a Python that has it.</source>
   <translation>{advice}，或用 {variable} 指定装有它的 Python。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/process.py" />
   <source>{program} could not be started.</source>
   <translation>无法启动 {program}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/run.py" />
   <source>The engine could not be started with {python}.</source>
   <translation>无法用 {python} 启动引擎。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/run.py" />
   <source>The engine process crashed (signal {code}). Its last output is in the log.</source>
   <translation>引擎进程崩溃（信号 {code}）；其最后的输出见日志。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/run.py" />
   <source>The engine process ended unexpectedly (code {code}). Its last output is in the log.</source>
   <translation>引擎进程提前结束（代码 {code}）；其最后的输出见日志。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/run.py" />
   <source>The run was cancelled. Finished files are kept, incomplete ones were discarded.</source>
   <translation>运行已取消。已完成的文件会保留，未完成的已丢弃。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/run.py" />
   <source>The system stopped the engine process, most likely because memory ran out. Close other programs, or use a smaller area.</source>
   <translation>引擎进程被系统终止，很可能是内存不足；请关闭其他程序，或处理较小的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>Creating an environment with {python}…</source>
   <translation>正在用 {python} 创建环境…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>QGIS's Python was not found.</source>
   <translation>没有找到 QGIS 所用的 Python。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The environment could not be created: {reason}</source>
   <translation>无法创建环境：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The environment needs {needed:.1f} GB in {folder}, but only {free:.1f} GB are free.</source>
   <translation>环境需要在 {folder} 中占用 {needed:.1f} GB；只剩 {free:.1f} GB。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The environment's Python {path} no longer exists.</source>
   <translation>环境的 Python {path} 已不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The folder of wheels {folder} does not exist.</source>
   <translation>wheel 文件夹 {folder} 不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The packages of the engine cannot be imported: {reason}</source>
   <translation>引擎的软件包无法导入：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The system's Python lacks the part that creates environments. On Debian and Ubuntu, install it with: sudo apt install python3-venv</source>
   <translation>系统的 Python 缺少创建环境的组件。在 Debian 和 Ubuntu 上请安装：sudo apt install python3-venv</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>There is no environment to verify.</source>
   <translation>没有可验证的环境。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>it ended without a message</source>
   <translation>它没有说明原因就结束了</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>A file could not be written, perhaps because a virus scanner is using it. Try again, or allow the folder in the scanner.</source>
   <translation>有文件无法写入，可能正被杀毒软件占用。请重试，或在杀毒软件中允许该文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>The disk is full. Nothing was installed. Free some space and try again.</source>
   <translation>磁盘已满。未安装任何内容。请腾出空间后重试。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>The package index could not be reached. Check the network and QGIS's proxy settings, or install from a folder of wheels.</source>
   <translation>无法访问软件源。请检查网络和 QGIS 的代理设置，或使用 wheel 文件夹安装。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>This computer does not trust the certificate of the package index. If you are behind a company proxy, ask for its certificate and set it in pip's settings (cert).</source>
   <translation>软件源出示的证书不受本机信任。如果使用公司代理，请索取其证书，并在 pip 设置（cert）中指定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>it gave no message</source>
   <translation>它没有任何说明</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>pip failed: {reason}</source>
   <translation>pip 失败：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>{package} is not available for this Python and system.</source>
   <translation>{package} 没有适用于此 Python 和系统的版本。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/venv.py" />
   <source>The engine's environment is already being changed, perhaps by another QGIS.</source>
   <translation>引擎环境正在被更改，可能是另一个 QGIS 所为。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/venv.py" />
   <source>The environment is no longer used, but {folder} could not be removed completely. It may still be in use by a running engine. Close QGIS and delete the folder.</source>
   <translation>该环境已停用，但 {folder} 未能完全删除；可能有引擎仍在使用它。请关闭 QGIS 后删除该文件夹。</translation>
  </message>
 </context>
</TS>
