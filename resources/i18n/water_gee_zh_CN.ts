<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
 <context>
  <name>WaterGee</name>
  <message>
   <location filename="../../water_gee_plugin/engine/__main__.py" />
   <source>The parameters {source} cannot be read as JSON: {error}.</source>
   <translation>参数 {source} 无法按 JSON 读取：{error}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/__main__.py" />
   <source>There is not enough memory for this run.</source>
   <translation>内存不足，无法完成本次运行。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Are pixel coordinates of centres or corners?</source>
   <translation>像元坐标指的是中心还是角点？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Does a cast to an integer truncate or round?</source>
   <translation>转换为整数时是截断还是四舍五入？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Does axis 0 of neighborhoodToArray run southwards?</source>
   <translation>neighborhoodToArray 的轴 0 是否由北向南？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Is a scalar added to every element of an array?</source>
   <translation>标量是否加到数组的每个元素上？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>What does convolve make of a masked neighbour?</source>
   <translation>convolve 如何处理被掩膜的相邻像元？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>Which way round does convolve take a kernel?</source>
   <translation>convolve 按哪个方向使用卷积核？</translation>
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
   <source>left out, the rest scaled up</source>
   <translation>略去，其余按比例放大</translation>
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
   <source>none of the expected answers</source>
   <translation>不是任何预期的答案</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>northwards</source>
   <translation>由南向北</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>rounds</source>
   <translation>四舍五入</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/account_check.py" />
   <source>southwards</source>
   <translation>由北向南</translation>
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
   <source>'{tier}' is no tier; expected one of {names}.</source>
   <translation>“{tier}”不是有效的级别；应为以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>A small window is computed, to see what the whole will take.</source>
   <translation>正在计算一个小窗口，以估计全部所需。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Between {hours_low:.2g} and {hours_high:.2g} EECU-hours, as the sample's profile suggests: {low:.1%} to {high:.1%} of a month's {month:,.0f}.</source>
   <translation>按样本的性能分析，需 {hours_low:.2g} 至 {hours_high:.2g} EECU 小时：占当月 {month:,.0f} 小时额度的 {low:.1%} 至 {high:.1%}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Earth Engine refuses the sample: {reason}</source>
   <translation>Earth Engine 拒绝了样本：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>Even {side} × {side} pixels are too much for Earth Engine ({reason}); use the other encoding, a smaller network, or fewer months.</source>
   <translation>即使 {side} × {side} 像元对 Earth Engine 也过多（{reason}）；请改用另一种编码、更小的网络或更少的月份。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>What it will cost is not known: {note}.</source>
   <translation>费用未知：{note}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>the sample's profile cannot be had ({reason})</source>
   <translation>无法获取样本的性能分析（{reason}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>the sample's profile cannot be read</source>
   <translation>无法读取样本的性能分析</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/cost.py" />
   <source>the service gave no profile of the sample</source>
   <translation>服务没有提供样本的性能分析</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/audit.py" />
   <source>Earth Engine now gives other pixels for the tile {tile} of {period} than before; its collection has changed: fetch the set anew.</source>
   <translation>Earth Engine 现在给出的瓦片 {tile}（{period}）的像元与之前不同；其影像集已更改：请重新获取瓦片集。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/audit.py" />
   <source>{count} tiles were asked for again in part, and are the same.</source>
   <translation>对 {count} 个瓦片的一部分进行了再次请求，结果一致。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Earth Engine has refused {count} times in a row to take requests: {reason} Try again later; what is done is kept.</source>
   <translation>Earth Engine 连续 {count} 次拒绝接受请求：{reason} 请稍后再试；已完成的部分会保留。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Earth Engine has restricted this project (its monthly tier is used up): two requests at a time from here on.</source>
   <translation>Earth Engine 限制了此项目（当月额度已用完）：从现在起每次只发两个请求。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Earth Engine ran out of memory; from now on {half} × {half} pixels a request.</source>
   <translation>Earth Engine 内存不足；从现在起每个请求 {half} × {half} 个像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>Earth Engine refuses the request</source>
   <translation>Earth Engine 拒绝了请求</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>The daily quota is used up; resume tomorrow</source>
   <translation>每日配额已用完；请明天继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>The sign-in to Earth Engine has expired; sign in again and resume</source>
   <translation>Earth Engine 的登录已过期；请重新登录后继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>{count} attempts brought nothing: {reason}</source>
   <translation>尝试 {count} 次均无结果：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>{problem} (what is done is kept): {reason}</source>
   <translation>{problem}（已完成的部分会保留）：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>{tile} elevation</source>
   <translation>{tile} 高程</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloader.py" />
   <source>{width} × {height} pixels are too much still: {text}</source>
   <translation>{width} × {height} 个像元仍然太多：{text}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/downloading.py" />
   <source>{name}: {error}</source>
   <translation>{name}：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>By month: {months}.</source>
   <translation>按月份：{months}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>Looks by season: {looks}; clear ones by their cloud cover: {clear}.</source>
   <translation>各季观测次数：{looks}；按云量估计的晴空观测次数：{clear}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>the sample was refused ({reason})</source>
   <translation>样本被拒绝（{reason}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>{scenes} scenes by sensor: {sensors}.</source>
   <translation>共 {scenes} 景影像，按传感器：{sensors}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/forecast.py" />
   <source>{tiles} tiles × {periods} periods, about {megabytes:,.0f} MB.</source>
   <translation>{tiles} 个瓦片 × {periods} 个时段，约 {megabytes:,.0f} MB。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/download/orders.py" />
   <source>the image's bands and its count of clear looks contradict each other</source>
   <translation>影像的波段与其晴空观测次数相互矛盾</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/destination.py" />
   <source>'{kind}' is no destination; expected one of {names}.</source>
   <translation>“{kind}”不是有效的目标；应为以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/destination.py" />
   <source>'{prefix}' cannot begin a name; letters, digits, _ and - can.</source>
   <translation>“{prefix}”不能作为名称的开头；可用字母、数字、_ 和 -。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/destination.py" />
   <source>Cloud Storage needs the name of a bucket.</source>
   <translation>Cloud Storage 需要存储桶的名称。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>A cap on EECU-hours is watched while the run waits; wait for the tasks, or leave the cap away.</source>
   <translation>EECU 小时数上限只在运行等待任务时受监视；请等待任务完成，或不设上限。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Earth Engine does not tell of the asset {asset}: {reason}</source>
   <translation>Earth Engine 没有给出资产 {asset} 的信息：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Earth Engine refuses the task {description}: {reason} Tasks that were started go on; start the same run again to go on.</source>
   <translation>Earth Engine 拒绝了任务 {description}：{reason} 已启动的任务会继续；再次进行同样的运行即可继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Export a smaller area. {again}</source>
   <translation>请导出较小的区域。{again}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Start the same run again to go on.</source>
   <translation>再次进行同样的运行即可继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Started {description}; it goes on if this run is stopped.</source>
   <translation>已启动 {description}；即使停止本次运行，它也会继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>The tasks have taken {spent:,.4g} of {budget:,.4g} EECU-hours; {cancelled} of them were cancelled, and no more are started. What is done is kept: give a higher cap to go on.</source>
   <translation>任务已用 {spent:,.4g} EECU 小时，上限为 {budget:,.4g}；已取消其中 {cancelled} 个，不再启动新的任务。已完成的部分会保留：提高上限即可继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Use the other encoding, or the composite first. {again}</source>
   <translation>请使用另一种编码，或先生成合成影像。{again}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>Wait for the next month, or use another tier. {again}</source>
   <translation>请等到下个月，或使用其他级别。{again}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>{count} maps wait for their composites; start the same run again when those are done.</source>
   <translation>{count} 幅地图在等待其合成影像；合成影像完成后，请再次进行同样的运行。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>{description}: {state}, {age:.0f} s old, {seconds:,.0f} EECU-seconds.</source>
   <translation>{description}：{state}，已用时间 {age:.0f} 秒，{seconds:,.0f} EECU 秒。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>{failed} of {total} tasks did not succeed, {description} first ({state}): {error} {advice}</source>
   <translation>{total} 个任务中有 {failed} 个未成功，首先是 {description}（{state}）：{error} {advice}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/exports/export_run.py" />
   <source>{spent:,.4g} of {budget:,.4g} EECU-hours are taken; at the cap the rest is cancelled.</source>
   <translation>已用 {spent:,.4g} EECU 小时，上限为 {budget:,.4g}；达到上限时将取消其余任务。</translation>
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
   <source>Earth Engine does not list its scenes: {error}</source>
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
   <source>No {what} are chosen; choose from {names}.</source>
   <translation>没有选择{what}；请从以下各项中选择：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>None of the sensors {sensors} was in use in {period}.</source>
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
   <source>The months {months} are not between 1 and 12.</source>
   <translation>月份 {months} 不在 1 至 12 之间。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>The years run from {first} to {last}; the first must not be later than the last.</source>
   <translation>年份为 {first} 至 {last}；起始年份不得晚于结束年份。</translation>
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
   <location filename="../../water_gee_plugin/engine/earthengine/imagery.py" />
   <source>{names} is none of the {what}; choose from {known}.</source>
   <translation>{names} 不是有效的{what}；请从以下各项中选择：{known}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/cloud_maps.py" />
   <source>The area lies in the UTM zones {names}; map each zone on its own.</source>
   <translation>区域跨越 UTM 带 {names}；请对每个带单独制图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/cloud_maps.py" />
   <source>{count} tiles could not be mapped, {name} first: {reason} Start the same run again to go on.</source>
   <translation>{count} 个瓦片未能制图，首先是 {name}：{reason} 再次进行同样的运行即可继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/cloud_maps.py" />
   <source>{period}: an expression of {size:,} bytes, {calls} calls.</source>
   <translation>{period}：表达式 {size:,} 字节，{calls} 次调用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/estimate.py" />
   <source>The sample took {seconds:.1f} seconds.</source>
   <translation>样本用时 {seconds:.1f} 秒。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/estimate.py" />
   <source>{tiles} tiles × {periods} periods: {requests} requests of {payload:.2f} MB, {sent:,.1f} MB to send and at most {back:,.1f} MB to come back.</source>
   <translation>{tiles} 个瓦片 × {periods} 个时段：{requests} 个请求，每个 {payload:.2f} MB；共发送 {sent:,.1f} MB，最多接收 {back:,.1f} MB。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/map_image.py" />
   <source>The model was trained with elevation and none is chosen; choose a DEM, or a model trained without one.</source>
   <translation>模型在训练时使用了高程，但没有选择高程；请选择 DEM，或选择不用高程训练的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/map_image.py" />
   <source>Weights are sent with five significant digits; that changes a probability by {change:.1e} at most, on random features.</source>
   <translation>权重以五位有效数字发送；对于随机特征，概率的变化最多为 {change:.1e}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/probed_encoding.py" />
   <source>It could not be found out which way round Earth Engine takes a kernel ({meaning}); use the encoding arrays, which does not depend on it.</source>
   <translation>无法确定 Earth Engine 按哪个方向使用卷积核（{meaning}）；请使用 arrays 编码，它与此无关。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/maps/probed_encoding.py" />
   <source>{question} {meaning}: the encoding is bands.</source>
   <translation>{question}{meaning}：编码采用 bands。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>A request of {width} × {height} pixels would be {size:,} bytes; Earth Engine gives {limit:,} and {side:,} pixels a side.</source>
   <translation>{width} × {height} 个像元的请求将有 {size:,} 字节；Earth Engine 最多给出 {limit:,} 字节，每边 {side:,} 个像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>The request would be {size:,} bytes; Earth Engine takes {limit:,}.</source>
   <translation>请求将有 {size:,} 字节；Earth Engine 最多接受 {limit:,} 字节。</translation>
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
   <source>the answer is in {found} instead of {asked}</source>
   <translation>回答的坐标系为 {found}，应为 {asked}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>the answer is no whole GeoTIFF ({error})</source>
   <translation>回答不是完整的 GeoTIFF（{error}）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/pixels.py" />
   <source>the answer lies at {found} instead of {asked}</source>
   <translation>回答位于 {found}，应为 {asked}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/selection.py" />
   <source>Earth Engine has no scene of {sensors} in {first} to {last}, {months}, with at most {cloud:g} % cloud over the area; widen the years, months, sensors or cloud cover.</source>
   <translation>Earth Engine 在该区域没有符合条件的影像：{sensors}，{first} 至 {last} 年，{months}，云量不超过 {cloud:g} %；请放宽年份、月份、传感器或云量。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>Earth Engine refuses the project {project}: {text}.</source>
   <translation>Earth Engine 拒绝了项目 {project}：{text}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>Earth Engine's client {version} ships no list of its functions; give a project, so that Earth Engine is asked for it.</source>
   <translation>Earth Engine 的客户端 {version} 未附带函数列表；请指定项目，以便向 Earth Engine 查询。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>No Google Cloud project is set; give the id of a project that is registered for Earth Engine.</source>
   <translation>没有设置 Google Cloud 项目；请填写已注册 Earth Engine 的项目的编号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>Nobody is signed in to Earth Engine; sign in (earthengine authenticate), or name a service account's key in GOOGLE_APPLICATION_CREDENTIALS.</source>
   <translation>尚未登录 Earth Engine；请登录（earthengine authenticate），或用 GOOGLE_APPLICATION_CREDENTIALS 指定服务账户的密钥。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>The project {project} is not registered for Earth Engine, or its API is switched off; register it at {address} ({text}).</source>
   <translation>项目 {project} 未注册 Earth Engine，或其 API 已停用；请在 {address} 注册（{text}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>The sign-in to Earth Engine has expired ({text}).</source>
   <translation>Earth Engine 的登录已过期（{text}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/session.py" />
   <source>{url} is not an address of Earth Engine. Your sign-in is sent to Google's own hosts over https, and to this machine, and nowhere else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Google did not answer the sign-in ({kind}).</source>
   <translation>Google 没有响应登录请求（{kind}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Google did not sign you in: {reason}.</source>
   <translation>Google 未让您登录：{reason}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Google gave no lasting sign-in (status {status}).</source>
   <translation>Google 没有给出长期有效的登录（状态 {status}）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>If no browser opens, open this address: {address}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Nobody signed in within {seconds:.0f} seconds; start the sign-in again.</source>
   <translation>{seconds:.0f} 秒内没有人登录；请重新开始登录。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>The browser's answer is not to this sign-in; start it again.</source>
   <translation>浏览器的回答与本次登录不符；请重新开始登录。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>You are signed in to Earth Engine.</source>
   <translation>您已登录 Earth Engine。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/sign_in.py" />
   <source>Your browser asks you to sign in to Google; it is waited for.</source>
   <translation>浏览器请您登录 Google；正在等待。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/tasks.py" />
   <source>Earth Engine refuses: {reason}</source>
   <translation>Earth Engine 拒绝了请求：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/earthengine/tasks.py" />
   <source>{names} is no task that Water GEE started in this project; only such tasks are cancelled.</source>
   <translation>{names} 不是 Water GEE 在此项目中启动的任务；只能取消这样的任务。</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/guard.py" />
   <source>{path} is read in this run, and the result would replace it. Choose another name for the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/jobs.py" />
   <source>'{name}' is no job; expected one of {names}.</source>
   <translation>“{name}”不是有效的作业；应为以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/jobs.py" />
   <source>The job {name} was given wrong parameters: {error}.</source>
   <translation>作业 {name} 的参数有误：{error}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>The model has a layer {name} of type {kind}, which Water GEE cannot read. It reads: {known}, and slices of rows and columns.</source>
   <translation>模型含有类型为 {kind} 的层 {name}，Water GEE 无法读取。可读取的有：{known}，以及对行和列的切片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>The model has more than {count} layers, so it was not read.</source>
   <translation>模型的层数超过 {count}，因此未读取。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>The model is of type {kind}, whose code is not in the file. Water GEE reads functional and sequential models.</source>
   <translation>模型的类型为 {kind}，其代码不在文件中。Water GEE 可读取函数式模型和顺序模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>The slice {name} {what}. Water GEE reads slices that cut off a fixed number of rows and columns, as x[:, 2:-2, 2:-2, :] does, and Cropping2D.</source>
   <translation>切片 {name} {what}。Water GEE 可读取裁去固定行数和列数的切片，例如 x[:, 2:-2, 2:-2, :]，以及 Cropping2D。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>cuts {start}:{stop} out of an unknown size</source>
   <translation>从未知大小中截取 {start}:{stop}</translation>
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
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_config.py" />
   <source>takes other than rows and columns</source>
   <translation>涉及行和列以外的维度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>The Keras model takes its weights {name} from another place. Water GEE reads only weights that are in the file itself.</source>
   <translation>该 Keras 模型的权重 {name} 来自别处。Water GEE 只读取文件本身所含的权重。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>The Keras model's weights {name} are not numbers but of type {type}.</source>
   <translation>该 Keras 模型的权重 {name} 不是数值，而是类型 {type}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>{name} is far too large for a water model, so it was not read.</source>
   <translation>{name} 对于水体模型来说过大，因此未读取。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>{path} holds weights without a model. Save it whole, with model.save.</source>
   <translation>{path} 只有权重而没有模型。请用 model.save 保存完整的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_copy.py" />
   <source>{path} holds {name}, which does not belong in a Keras model of pixels.</source>
   <translation>{path} 中含有 {name}，它不属于逐像元的 Keras 模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_files.py" />
   <source>The Keras model {path} does not exist.</source>
   <translation>Keras 模型 {path} 不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_files.py" />
   <source>{path} cannot be read as a Keras model ({reason}). Choose a .keras or .h5 file that was saved whole, with model.save.</source>
   <translation>无法将 {path} 作为 Keras 模型读取（{reason}）。请选择用 model.save 完整保存的 .keras 或 .h5 文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_files.py" />
   <source>{path} is a folder (a SavedModel?). Save the model as .keras or .h5 in Keras.</source>
   <translation>{path} 是一个文件夹（是 SavedModel 吗？）。请在 Keras 中将模型保存为 .keras 或 .h5。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>The file does not hold the weights of the layer {name}.</source>
   <translation>文件中没有层 {name} 的权重。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>The layer {name} ({kind}) cannot be read: {rule}</source>
   <translation>无法读取层 {name}（{kind}）：{rule}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>The model takes an input of shape {shape}. Water GEE reads models of images: rows, columns and a known number of channels.</source>
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
   <source>it must join images; numbers belong in a Rescaling layer.</source>
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
   <source>its padding must be "valid"; crop what its result is joined with (Cropping2D).</source>
   <translation>其 padding 必须为 "valid"；请裁剪与其结果相连接的图像（Cropping2D）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>its size must be odd, so that its result stays on the pixels.</source>
   <translation>其大小必须为奇数，使结果与像元对齐。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/keras_layers.py" />
   <source>its strides must be 1, so that every pixel gets a class; dilation_rate lets a Conv2D see farther.</source>
   <translation>其 strides 必须为 1，使每个像元都得到类别；dilation_rate 可扩大 Conv2D 的视野。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_export.py" />
   <source>A model cannot be written as '{ending}'; expected {names}.</source>
   <translation>模型不能写成“{ending}”；应为 {names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_export.py" />
   <source>The model {path} could not be written: {error}.</source>
   <translation>无法写入模型 {path}：{error}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_import.py" />
   <source>The model gives {classes} classes, counted from 0; class {water} is not one of them.</source>
   <translation>模型输出 {classes} 个类别，从 0 开始计数；其中没有类别 {water}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_import.py" />
   <source>The model takes {channels} inputs; the features '{features}' are {count}.</source>
   <translation>模型有 {channels} 个输入；特征“{features}”有 {count} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/model_import.py" />
   <source>There are no features '{features}'; expected {names}.</source>
   <translation>没有特征“{features}”；应为 {names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/exchange/onnx_write.py" />
   <source>Writing ONNX needs the package onnx, which the engine's Python lacks; install it there, or export to .keras.</source>
   <translation>写入 ONNX 需要软件包 onnx，而引擎的 Python 缺少它；请在其中安装，或导出为 .keras。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/expression_size.py" />
   <source>The network is too deep for Earth Engine's client to write down; use fewer layers.</source>
   <translation>网络太深，Earth Engine 的客户端无法写出；请减少层数。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/expression_size.py" />
   <source>The network's expression has {size:,} bytes and {depth} levels; Earth Engine takes {largest:,} and {deepest}: use the other encoding, or a smaller network.</source>
   <translation>网络的表达式有 {size:,} 字节、{depth} 层；Earth Engine 最多接受 {largest:,} 字节和 {deepest} 层：请使用另一种编码，或较小的网络。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model has no input channels, or no nodes.</source>
   <translation>模型没有输入通道，或没有节点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model has weights that are not finite; train it again.</source>
   <translation>模型含有非有限值的权重；请重新训练。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model is too large: {nodes} nodes, {channels} channels, {margin} pixels seen around each pixel. Water GEE runs up to {most_nodes}, {most_channels} and {farthest}.</source>
   <translation>模型过大：{nodes} 个节点、{channels} 个通道、每个像元周围 {margin} 个像元的视野。Water GEE 最多可运行 {most_nodes}、{most_channels} 和 {farthest}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's graph and weights do not fit: {error}.</source>
   <translation>模型的图与权重不相符：{error}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} crops less than nothing.</source>
   <translation>模型的节点 {node} 裁剪量小于零。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} does not scale {channels} channels.</source>
   <translation>模型的节点 {node} 不缩放 {channels} 个通道。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} has a bias of {shape}.</source>
   <translation>模型的节点 {node} 的偏置形状为 {shape}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} has a dilation or groups below 1.</source>
   <translation>模型的节点 {node} 的扩张率或分组数小于 1。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} has a kernel of {shape}; odd rows and columns, channels in and channels out are expected.</source>
   <translation>模型的节点 {node} 的卷积核形状为 {shape}；行列数应为奇数，并应有输入通道和输出通道。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} has a pool of {size}; odd sizes are expected.</source>
   <translation>模型的节点 {node} 的池化大小为 {size}；应为奇数。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} has unknown settings: {names}.</source>
   <translation>模型的节点 {node} 有未知的设置：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} has {count} inputs; '{operation}' takes another number.</source>
   <translation>模型的节点 {node} 有 {count} 个输入；“{operation}”需要其他数目。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} is a '{operation}', which is unknown.</source>
   <translation>模型的节点 {node} 是未知的“{operation}”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} is the activation {function}; known are {names}.</source>
   <translation>模型的节点 {node} 是激活函数 {function}；已知的有 {names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} joins images of different channels.</source>
   <translation>模型的节点 {node} 合并了通道数不同的图像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} joins images of different margins.</source>
   <translation>模型的节点 {node} 合并了边距不同的图像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} meets {names} out of order.</source>
   <translation>模型的节点 {node} 与 {names} 的顺序有误。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's node {node} takes {taken} channels and gets {channels}.</source>
   <translation>模型的节点 {node} 需要 {taken} 个通道，得到 {channels} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/graph.py" />
   <source>The model's nodes {nodes} lead nowhere.</source>
   <translation>模型的节点 {nodes} 没有通向任何输出。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/model_file.py" />
   <source>The model {path} does not exist.</source>
   <translation>模型 {path} 不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/model_file.py" />
   <source>{path} has format {found}; this version reads {known}: update Water GEE.</source>
   <translation>{path} 的格式为 {found}；此版本读取格式 {known}：请更新 Water GEE。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/model_file.py" />
   <source>{path} is not a Water GEE model; expected a .npz file that Train model wrote.</source>
   <translation>{path} 不是 Water GEE 模型；应为“训练模型”生成的 .npz 文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/network/on_earthengine.py" />
   <source>'{encoding}' is no encoding; expected one of {names}.</source>
   <translation>“{encoding}”不是有效的编码；应为以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/grid.py" />
   <source>{name} has no coordinate reference system; a projected one in metres is expected (assign it, for example with Raster &gt; Projections &gt; Assign Projection).</source>
   <translation>{name} 没有坐标参考系；应为以米为单位的投影坐标系（请指定，例如使用 栅格 ▸ 投影 ▸ 指定投影）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/grid.py" />
   <source>{name} is in {crs}, whose unit is not the metre; a projected CRS in metres is expected: reproject it first, for example to its UTM zone.</source>
   <translation>{name} 的坐标系为 {crs}，其单位不是米；应为以米为单位的投影坐标系：请先重投影，例如投影到其 UTM 带。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/grid.py" />
   <source>{name} is rotated or not north-up; warp it to a north-up grid first.</source>
   <translation>{name} 有旋转或不是北向上；请先重投影到北向上的网格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/reading.py" />
   <source>{path} cannot be read as a raster: {error}</source>
   <translation>{path} 无法作为栅格读取：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/reading.py" />
   <source>{path} has no coordinate reference system; one is expected.</source>
   <translation>{path} 没有坐标参考系；需要有坐标参考系。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>The band map has '{name}={number}'; expected name=number with the names {names}, for example blue=1, green=2, red=3, nir=4, swir1=5.</source>
   <translation>波段对应中有“{name}={number}”；应为 名称=编号，名称为 {names}，例如 blue=1, green=2, red=3, nir=4, swir1=5。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>The band map has {count} entries; expected at most one for each of {names}.</source>
   <translation>波段对应有 {count} 项；{names} 每个最多一项。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>The {what} '{text}' is not a number, or numbers and commas.</source>
   <translation>{what}“{text}”不是一个数，也不是以逗号分隔的数。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>The {what} has {found} numbers; expected one, or one for each of {count} bands.</source>
   <translation>{what}有 {found} 个数；应为一个，或 {count} 个波段各一个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/band_map.py" />
   <source>{file_name} has {count} bands ({found}) and does not tell which is which; give a band map, for example blue=1, green=2, red=3, nir=4, swir1=5, swir2=6.</source>
   <translation>{file_name} 有 {count} 个波段（{found}），无法判断各是哪个波段；请给出波段对应，例如 blue=1, green=2, red=3, nir=4, swir1=5, swir2=6。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path} holds no Landsat 4-9 Collection 2 Level-2 product: no file named like LC08_L2SP_017051_20151205_20200908_02_T1_SR_B2.TIF among its {count}.</source>
   <translation>{path} 中没有 Landsat 4-9 Collection 2 Level-2 产品：其 {count} 个文件中没有名称形如 LC08_L2SP_017051_20151205_20200908_02_T1_SR_B2.TIF 的文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path} is cut off at {size} bytes; download it again.</source>
   <translation>{path} 在 {size} 字节处中断；请重新下载。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path} is damaged: {error}</source>
   <translation>{path} 已损坏：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path} is not a whole archive ({reason}); download it again.</source>
   <translation>{path} 不是完整的压缩包（{reason}）；请重新下载。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path} lacks the band {ending}: expected {name}_{ending}.TIF; download the bundle again with all surface reflectance bands.</source>
   <translation>{path} 缺少波段 {ending}：应有 {name}_{ending}.TIF；请重新下载包含全部地表反射率波段的产品包。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path}: its bands have no coordinate reference system and its MTL file does not tell a UTM zone and corners.</source>
   <translation>{path}：其波段没有坐标参考系，MTL 文件也没有给出 UTM 带和角点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/bundle.py" />
   <source>{path}: {name} has {width} × {height} pixels, the first band {first_width} × {first_height}; all bands must share one grid.</source>
   <translation>{path}：{name} 有 {width} × {height} 个像元，而第一个波段有 {first_width} × {first_height} 个；所有波段必须在同一网格上。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/elevation.py" />
   <source>The DEM covers {covered:.1%} of the scene; ground without elevation is not mapped.</source>
   <translation>DEM 覆盖影像的 {covered:.1%}；没有高程的地面不制图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/elevation.py" />
   <source>The DEM {name} covers {covered:.0%} of the scene; one that covers all of it is expected.</source>
   <translation>DEM {name} 只覆盖影像的 {covered:.0%}；应覆盖整景影像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/scene.py" />
   <source>{path} does not exist; a Landsat bundle or a raster is expected.</source>
   <translation>{path} 不存在；应为 Landsat 产品包或栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>8-bit digital numbers</source>
   <translation>8 位数字量化值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>Landsat Collection 2 numbers</source>
   <translation>Landsat Collection 2 数值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>The band map of {name} lacks {names}; expected blue, green, red, nir, swir1 and, for AWEI, swir2.</source>
   <translation>{name} 的波段对应缺少 {names}；应有 blue、green、red、nir、swir1，使用 AWEI 时还应有 swir2。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>offset</source>
   <translation>偏移</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>reflectance</source>
   <translation>反射率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>reflectance × 10,000</source>
   <translation>反射率 × 10,000</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>scale</source>
   <translation>比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>{name} carries no scale; its values look like {what}: scale {scale:.6g}, offset {offset:g} (set SCALE and OFFSET to change this).</source>
   <translation>{name} 没有给出比例；其数值像是{what}：比例 {scale:.6g}，偏移 {offset:g}（可用 SCALE 和 OFFSET 更改）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>{name} does not name its bands; taken as {names} in order.</source>
   <translation>{name} 没有给出波段名称；依次视为 {names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/scenes/stack.py" />
   <source>{name} has {count} bands; the band map asks for {found}.</source>
   <translation>{name} 有 {count} 个波段；波段对应要求 {found}。</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>{path} cannot be read: {reason}.</source>
   <translation>无法读取 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>{path} could not be written: {error}</source>
   <translation>无法写入 {path}：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/catalogue.py" />
   <source>{path} has no job table: it is not a tile set's.</source>
   <translation>{path} 没有 job 表：它不属于瓦片集。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/cutting.py" />
   <source>The area and the scene do not meet; choose an area inside the scene.</source>
   <translation>区域与影像不相交；请选择影像内的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/cutting.py" />
   <source>{name} has {width} × {height} pixels; the network looks at {size} × {size} at once and needs at least that.</source>
   <translation>{name} 有 {width} × {height} 个像元；网络一次查看 {size} × {size} 个像元，至少需要这么多。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/cutting.py" />
   <source>{name} holds no valid pixel in the area: every pixel is no data, or hidden by cloud.</source>
   <translation>{name} 在区域内没有有效像元：所有像元均为无数据，或被云遮挡。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/cutting.py" />
   <source>{name} holds no valid pixel: every pixel is no data, or hidden by cloud.</source>
   <translation>{name} 没有有效像元：所有像元均为无数据，或被云遮挡。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/lock.py" />
   <source>Another download is under way in {folder}; wait for it, or choose another folder.</source>
   <translation>{folder} 中正在进行另一个下载；请等待其完成，或选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/mosaic.py" />
   <source>The label {path} is missing; run Make labels again.</source>
   <translation>缺少标签 {path}；请再次运行“生成标签”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>The folder {folder} is not empty and no tile set; choose another.</source>
   <translation>文件夹 {folder} 不是空的，也不是瓦片集；请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>There are no labels in {labels}; run Make labels on {folder} first.</source>
   <translation>{labels} 中没有标签；请先对 {folder} 运行“生成标签”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{folder} holds a tile set made with other settings; choose another folder, or remove it first.</source>
   <translation>{folder} 中有用其他设置生成的瓦片集；请选择其他文件夹，或先将其删除。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{folder} holds no tile of the period {period} with an image.</source>
   <translation>{folder} 中没有时段 {period} 的带影像的瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{folder} holds no tile with an image.</source>
   <translation>{folder} 中没有带影像的瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/tile_set.py" />
   <source>{given} is not a tile set: it holds no {catalogue}; expected a folder that Cut tiles or Download tiles made.</source>
   <translation>{given} 不是瓦片集：其中没有 {catalogue}；应为“裁切瓦片”或“下载瓦片”生成的文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/wrs2.py" />
   <source>'{text}' is no WRS-2 path and row; expected for example 231/62, with paths 1 to {paths} and rows 1 to {rows}.</source>
   <translation>“{text}”不是 WRS-2 轨道号/行号；应形如 231/62，轨道号为 1 至 {paths}，行号为 1 至 {rows}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/rasters/tiles/wrs2.py" />
   <source>No area is given; expected polygons, an extent, or paths and rows.</source>
   <translation>没有给出区域；应为多边形、范围，或轨道号和行号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/files.py" />
   <source>The folder {folder} cannot be made: {reason}.</source>
   <translation>无法创建文件夹 {folder}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/files.py" />
   <source>The folder {folder} cannot be written; choose another one.</source>
   <translation>无法写入文件夹 {folder}；请选择其他文件夹。</translation>
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
   <source>text</source>
   <translation>文本</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>there is no parameter '{name}'</source>
   <translation>没有名为“{name}”的参数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>they are not an object with a value for each name</source>
   <translation>参数应为对象，每个名称对应一个值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/support/records.py" />
   <source>true or false</source>
   <translation>true 或 false</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/accuracy.py" />
   <source>The sample has {count:.0f} points on mapped {name}; at least two in each mapped class are needed for area-adjusted estimates.</source>
   <translation>样本中落在制图类别“{name}”上的点有 {count:.0f} 个；按面积校正的估计要求每个制图类别至少有两个点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/accuracy.py" />
   <source>land</source>
   <translation>陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/accuracy.py" />
   <source>the {count} points</source>
   <translation>这 {count} 个点</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/accuracy.py" />
   <source>water</source>
   <translation>水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/accuracy.py" />
   <source>{found} and {reference} have no pixel in common where both are 0 (land) or 1 (water).</source>
   <translation>{found} 与 {reference} 没有二者均为 0（陆地）或 1（水体）的共同像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/area.py" />
   <source>No map is given; at least one is expected.</source>
   <translation>没有给出地图；至少需要一幅。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/area.py" />
   <source>The area and the maps do not meet; choose an area inside them.</source>
   <translation>区域与地图不相交；请选择地图内的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/area.py" />
   <source>The pixels of {path} lie between those of {other}; warp them to one grid first.</source>
   <translation>{path} 的像元位于 {other} 的像元之间；请先将它们重投影到同一网格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/area.py" />
   <source>{path} has pixels of {width:g} × {height:g} m and {other} of {other_width:g} × {other_height:g} m; maps of one pixel size are expected: warp them to one grid first.</source>
   <translation>{path} 的像元为 {width:g} × {height:g} m，{other} 的为 {other_width:g} × {other_height:g} m；各地图的像元大小应相同：请先将它们重投影到同一网格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/area.py" />
   <source>{path} is in {crs} and {other} in {other_crs}; maps of one CRS are expected: take each zone's maps on their own, or warp them to one.</source>
   <translation>{path} 的坐标系为 {crs}，{other} 的为 {other_crs}；各地图的坐标系应相同：请分别处理每个带的地图，或将它们重投影到同一坐标系。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/features.py" />
   <source>The features need elevation and none is given; choose a DEM.</source>
   <translation>特征需要高程，但没有给出；请选择 DEM。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/features.py" />
   <source>The input cannot be read: {error}</source>
   <translation>无法读取输入：{error}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/features.py" />
   <source>The model was trained on the features '{name}'; this version knows {names}.</source>
   <translation>模型是用特征“{name}”训练的；此版本只支持 {names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/changes.py" />
   <source>{folder} holds {count} periods or UTM zones; a raster of changes shows one: leave it out, or correct each on its own.</source>
   <translation>{folder} 中有 {count} 个时段或 UTM 带；变化栅格只能显示一个：请不输出变化栅格，或分别校正。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/combination.py" />
   <source>{left}; {right}</source>
   <translation>{left}；{right}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/combination.py" />
   <source>{source} misses {miss:.0%} of water and calls {false:.1%} of land water</source>
   <translation>{source}：漏掉 {miss:.0%} 的水体，把 {false:.1%} 的陆地误判为水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction.py" />
   <source>'{method}' is no method; expected one of {names}.</source>
   <translation>“{method}”不是有效的方法；应为以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction.py" />
   <source>Corrected: {to_water:,} pixels to water, {to_land:,} to land, of {known:,}. The label misses an estimated {missed_water:.1%} of water and calls {false_water:.2%} of land water.</source>
   <translation>已校正：{known:,} 个像元中，{to_water:,} 个改为水体，{to_land:,} 个改为陆地。估计标签漏掉了 {missed_water:.1%} 的水体，并把 {false_water:.2%} 的陆地误判为水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction.py" />
   <source>Sources combined: {found}.</source>
   <translation>来源组合：{found}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction.py" />
   <source>The correction would turn {to_land:,} water pixels into land and {to_water:,} land pixels into water, which leaves hardly any of a class; the labels are kept as they were.</source>
   <translation>校正会把 {to_land:,} 个水体像元改为陆地、{to_water:,} 个陆地像元改为水体，使某一类几乎消失；因此标签保持原样。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction.py" />
   <source>The labels in {labels} hold no {name} pixel; a label with both classes is needed: choose another source, or tiles that hold both.</source>
   <translation>{labels} 中的标签没有{name}像元；需要包含两个类别的标签：请选择其他来源，或包含两者的瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction_v1.py" />
   <source>Stopped before round {number}: a class has no pixels left.</source>
   <translation>在第 {number} 轮之前停止：某一类已没有像元。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction_v1.py" />
   <source>The labels in {labels} hold only one class; both are needed.</source>
   <translation>{labels} 中的标签只有一个类别；两个类别都需要。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/correction_v1.py" />
   <source>The method v1 needs elevation; cut or download the tiles with a DEM, or choose the method robust.</source>
   <translation>方法 v1 需要高程；请在裁切或下载瓦片时使用 DEM，或选择方法 robust。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>'{source}' is no label source; expected one of {names}.</source>
   <translation>“{source}”不是有效的标签来源；应为以下之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>A reference raster is expected for the source REFERENCE; none is given.</source>
   <translation>来源 REFERENCE 需要参考栅格；没有给出。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>Every pixel of the tiles is no data; nothing can be labelled.</source>
   <translation>瓦片的所有像元均为无数据；无法生成标签。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>The label by {source} has {lacking} in {count:,} valid pixels; a network learns from both: choose another source or threshold, or tiles that hold both.</source>
   <translation>来源 {source} 的标签在 {count:,} 个有效像元中{lacking}；网络需要同时学习两者：请选择其他来源或阈值，或包含两者的瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>The tiles carry no QA water bit (their scene has no QA_PIXEL); choose COMBINED, an index or a reference raster.</source>
   <translation>瓦片没有 QA 水体位（其影像没有 QA_PIXEL）；请选择 COMBINED、某个指数或参考栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>no land</source>
   <translation>没有陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>no water</source>
   <translation>没有水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/making.py" />
   <source>{source} &gt; {threshold:.3f} is water (Otsu's threshold over all tiles).</source>
   <translation>{source} &gt; {threshold:.3f} 为水体（所有瓦片上的 Otsu 阈值）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/single_source.py" />
   <source>AWEI needs the band swir2, which these tiles lack; choose MNDWI or NDWI.</source>
   <translation>AWEI 需要波段 swir2，而这些瓦片没有该波段；请选择 MNDWI 或 NDWI。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/single_source.py" />
   <source>{path} holds decimal numbers; classes 0 (land) and 1 (water) are expected.</source>
   <translation>{path} 含有小数；应为类别 0（陆地）和 1（水体）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/sources.py" />
   <source>dark</source>
   <translation>暗</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/sources.py" />
   <source>dark, hardly green</source>
   <translation>暗且绿光很弱</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/sources.py" />
   <source>label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/sources.py" />
   <source>level ground</source>
   <translation>地面平坦</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/sources.py" />
   <source>the rule behind QA</source>
   <translation>QA 所依据的规则</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/sources.py" />
   <source>visible over infrared</source>
   <translation>可见光高于红外</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/labels/threshold.py" />
   <source>The histogram of {index} has no two modes (separation {separation:.2f}); 0 is taken as the threshold.</source>
   <translation>{index} 的直方图没有两个峰（分离度 {separation:.2f}）；以 0 为阈值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>Map and probability are the same file, {output}; choose two.</source>
   <translation>水体图和概率是同一个文件 {output}；请选择两个文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>Mapping {width} × {height} pixels with {name}.</source>
   <translation>正在用 {name} 对 {width} × {height} 个像元制图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The area and the input do not meet; choose an area inside the input.</source>
   <translation>区域与输入不相交；请选择输入内的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The map holds no valid pixel: the input is no data all over.</source>
   <translation>水体图没有有效像元：输入全部为无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The model takes {channels} features and its set '{name}' has {expected}; train it again.</source>
   <translation>模型有 {channels} 个特征，而其特征集“{name}”有 {expected} 个；请重新训练。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The model was trained on {sensors} and the input is {found}, whose bands differ; train a model on that sensor too.</source>
   <translation>模型是用 {sensors} 训练的，而输入为 {found}，二者波段不同；请也用该传感器训练模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The model was trained with elevation and none is given; choose a DEM, or a model trained without one.</source>
   <translation>模型在训练时使用了高程，但没有给出高程；请选择 DEM，或选择不用高程训练的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The raster</source>
   <translation>栅格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/mapping.py" />
   <source>The threshold {limit} is not a probability. Choose one from 0 to 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/fitting.py" />
   <source>Finished after {number} rounds, as asked; the best is kept.</source>
   <translation>按要求在 {number} 轮后结束；保留最佳结果。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/fitting.py" />
   <source>Stopped after {number} rounds: {waited} brought nothing.</source>
   <translation>在 {number} 轮后停止：{waited} 轮没有改进。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/water/training/fitting.py" />
   <source>The model to go on from takes the features '{found}', the tile set gives '{name}' ({dem}).</source>
   <translation>要继续训练的模型使用特征“{found}”，而瓦片集提供“{name}”（{dem}）。</translation>
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
   <location filename="../../water_gee_plugin/engine/water/training/samples.py" />
   <source>The labels in {folder} hold no {name} pixel to learn from; both classes are needed.</source>
   <translation>{folder} 中的标签没有可供学习的{name}像元；两个类别都需要。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/local.py" />
   <source>The model takes {channels} inputs, which no feature set has; it can be exported, and maps no water here.</source>
   <translation>模型有 {channels} 个输入，没有与之相符的特征集；可以导出该模型，但不能在此绘制水体图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/local.py" />
   <source>{outside} of {total} points lie outside the map.</source>
   <translation>{total} 个点中有 {outside} 个在地图之外。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/engine/work/local.py" />
   <source>{path} spans {count} UTM zones; map each zone's tiles on its own.</source>
   <translation>{path} 跨越 {count} 个 UTM 带；请对每个带的瓦片单独制图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Algorithms</source>
   <translation>算法</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>All algorithms of Water GEE</source>
   <translation>Water GEE 的全部算法</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Enable the plugin Processing to see the algorithms.</source>
   <translation>请启用 Processing 插件以查看算法。</translation>
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
   <source>Asking Earth Engine…</source>
   <translation>正在询问 Earth Engine…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Cancel chosen tasks</source>
   <translation>取消所选任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Check account</source>
   <translation>检查账户</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Choose tasks that wait or run.</source>
   <translation>请选择正在等待或运行的任务。</translation>
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
   <source>Earth Engine is ready, and restricted: the quota is used up.</source>
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
   <source>Not signed in yet.</source>
   <translation>尚未登录。</translation>
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
   <source>Sign in to Earth Engine, choose the project, and look after exports</source>
   <translation>登录 Earth Engine、选择项目并管理导出任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Sign in…</source>
   <translation>登录…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>Signed in, but no project is named; fill it in below.</source>
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
   <source>Water GEE has started no export in this project.</source>
   <translation>Water GEE 没有在此项目中启动过导出任务。</translation>
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
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine_dock.py" />
   <source>the one of the sign-in</source>
   <translation>登录时所用的项目</translation>
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
   <source>Before / after</source>
   <translation>校正前 / 校正后</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Correct labels</source>
   <translation>校正标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Histogram of the index</source>
   <translation>指数直方图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Label tiles as water or land for free, and correct the labels' noise</source>
   <translation>免费获得瓦片的水体/陆地标签，并校正标签噪声</translation>
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
   <source>Labels the tile in the middle of the map</source>
   <translation>为地图中央的瓦片生成标签</translation>
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
   <source>Raster of what was changed</source>
   <translation>输出变化栅格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>Switches between the labels and the corrected ones</source>
   <translation>在原始标签与校正后标签之间切换</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>What was changed</source>
   <translation>变化情况</translation>
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
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>{:.1%} of the pixels are water.</source>
   <translation>{:.1%} 的像元为水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels_dock.py" />
   <source>{to_water:,} pixels to water, {to_land:,} to land. The label missed an estimated {missed:.1%} of the water and called {false:.2%} of the land water.</source>
   <translation>{to_water:,} 个像元改为水体，{to_land:,} 个改为陆地。估计原标签漏掉了 {missed:.1%} 的水体，并把 {false:.2%} 的陆地误判为水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Also the probability of water</source>
   <translation>同时输出水体概率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Asking Earth Engine for a live map…</source>
   <translation>正在向 Earth Engine 请求实时地图…</translation>
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
   <source>Maps go to</source>
   <translation>地图保存到</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>On Earth Engine</source>
   <translation>在 Earth Engine 上</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>On this machine</source>
   <translation>在本机上</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Probability</source>
   <translation>概率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Shows the map as Earth Engine draws it; the layer is not saved with the project</source>
   <translation>显示 Earth Engine 实时绘制的地图；该图层不会随工程保存</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Water</source>
   <translation>水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>Water map</source>
   <translation>水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>What this takes on Earth Engine: tiles, EECU</source>
   <translation>在 Earth Engine 上的开销：瓦片数、EECU</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>all {} periods</source>
   <translation>全部 {} 个时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>{:,.2f} km² of water.</source>
   <translation>水体面积 {:,.2f} km²。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>{} exports are started; the dock Earth Engine shows how they go.</source>
   <translation>已启动 {} 个导出任务；进度见 Earth Engine 面板。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping_dock.py" />
   <source>{} is on the map.</source>
   <translation>{} 已加载到地图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>&lt;b&gt;{tiles} tiles × {periods} periods&lt;/b&gt;, about {megabytes:,.0f} MB to hold, {time} at 20 tiles a second at best. {scenes} scenes; clear looks a period by cloud cover: {least:.1f} to {most:.1f}.</source>
   <translation>&lt;b&gt;{tiles} 个瓦片 × {periods} 个时段&lt;/b&gt;，约占 {megabytes:,.0f} MB，按每秒 20 个瓦片最快需 {time}。共 {scenes} 景影像；按云量估计每时段晴空观测 {least:.1f} 至 {most:.1f} 次。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>Choose an area and years, or a scene on disk, and get its tiles</source>
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
   <source>Map this scene in one go</source>
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
   <source>States of tiles</source>
   <translation>瓦片状态</translation>
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
   <source>Tiles</source>
   <translation>瓦片</translation>
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
   <location filename="../../water_gee_plugin/gui/docks/tiles_dock.py" />
   <source>{} of {} tiles are there; Resume goes on with the rest.</source>
   <translation>{1} 个瓦片中已有 {0} 个；“继续”将获取其余瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>F1, held-out</source>
   <translation>F1（验证）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Import…</source>
   <translation>导入…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Loss and F1 by round</source>
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
   <source>The model is ready; F1 on held-out blocks {:.3f}.</source>
   <translation>模型已就绪；验证区块上的 F1 为 {:.3f}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Train the network on labelled tiles, and look at the models</source>
   <translation>用带标签的瓦片训练网络，并查看模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>Training</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>loss, held-out</source>
   <translation>损失（验证）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training_dock.py" />
   <source>loss, training</source>
   <translation>损失（训练）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/layers.py" />
   <source>Tiles (being fetched)</source>
   <translation>瓦片（正在获取）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/layers.py" />
   <source>{path} cannot be shown.</source>
   <translation>{path} 无法显示。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>(QGIS's Python was not found)</source>
   <translation>（未找到 QGIS 的 Python）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>A folder that this command has filled on a computer with the same system and Python (nothing is fetched then):</source>
   <translation>在系统和 Python 版本相同的电脑上用以下命令准备的文件夹（此时不下载任何内容）:</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Cancel the installation</source>
   <translation>取消安装</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Cancelled; what was begun has been removed.</source>
   <translation>已取消；已开始的内容已删除。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Checking that everything can be imported…</source>
   <translation>正在检查各软件包能否导入…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Close</source>
   <translation>关闭</translation>
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
   <source>Fetching {package}…</source>
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
   <source>Go on in the background</source>
   <translation>转入后台继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>How much:</source>
   <translation>大小：</translation>
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
   <source>Made from:</source>
   <translation>基于：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Note: the engine runs on {python}, which was named in the options or by {variable}; the environment is used when that name is taken away.</source>
   <translation>注意：引擎现在使用 {python}（由选项或 {variable} 指定）；取消该指定后才会使用此环境。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Progress of the installation</source>
   <translation>安装进度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Starting…</source>
   <translation>正在启动…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>Stopping and removing what was begun…</source>
   <translation>正在停止并删除已开始的内容…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>TensorFlow, Google's Earth Engine client, h5py, onnx, and the packages these need</source>
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
   <source>Training, and all work with Earth Engine, need packages that QGIS does not have. Water GEE installs them in an environment of their own: QGIS's Python and other plugins stay as they are. Labels, their correction, and mapping with a trained model work without them.</source>
   <translation>训练以及与 Earth Engine 有关的一切工作需要 QGIS 没有的软件包。Water GEE 把它们装在独立的环境中：QGIS 的 Python 和其他插件保持不变。生成标签、校正标签以及用训练好的模型制图不需要它们。</translation>
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
   <source>about {download:.0f} MB to fetch, {disk:.1f} GB on disk; {free:.1f} GB are free</source>
   <translation>下载约 {download:.0f} MB，占用磁盘 {disk:.1f} GB；剩余空间 {free:.1f} GB</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>one to two minutes after the download</source>
   <translation>下载后需一到两分钟</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_dialog.py" />
   <source>pypi.org, or the index that pip is set to</source>
   <translation>pypi.org，或 pip 所设置的软件源</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_task.py" />
   <source>Installing the engine of Water GEE</source>
   <translation>正在安装 Water GEE 引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_task.py" />
   <source>Removing the engine of Water GEE</source>
   <translation>正在删除 Water GEE 引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/environment_task.py" />
   <source>Verifying the engine of Water GEE</source>
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
   <source>&amp;Folder of results</source>
   <translation>结果文件夹(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>&amp;Install…</source>
   <translation>安装(&amp;I)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>&amp;Requests at once, at most</source>
   <translation>最大并发请求数(&amp;R)</translation>
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
   <source>A Python that has tensorflow and earthengine-api, with the numpy and GDAL of this QGIS. It is used instead of the engine above.</source>
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
   <source>Another address of the service, such as a server on this machine.</source>
   <translation>服务的其他地址，例如本机上的服务器。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Being worked on…</source>
   <translation>正在处理…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Cancelled.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Damaged: {fault} Install it again to repair it.</source>
   <translation>已损坏：{fault} 请重新安装以修复。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Downloads begin with few and take more as the service bears it, never more than this. Earth Engine allows 40 a project; leave some to others who share it.</source>
   <translation>下载从少量请求开始，随服务承受能力增加，但不会超过此数。Earth Engine 每个项目允许 40 个；请为共用项目的其他人留出一些。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Engine</source>
   <translation>引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Fewer leave room for other programs while mapping and training run.</source>
   <translation>数值小些，制图和训练时可为其他程序留出资源。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Folder of results</source>
   <translation>结果文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Google Cloud &amp;project</source>
   <translation>Google Cloud 项目(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Imports everything in a fresh process</source>
   <translation>在新进程中导入全部软件包</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>In use: {python}, {source}; it has all that is needed.</source>
   <translation>正在使用：{python}（{source}）；所需软件包齐全。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>In use: {python}, {source}; it lacks {packages}.</source>
   <translation>正在使用：{python}（{source}）；缺少 {packages}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>No Python was found for the engine.</source>
   <translation>没有找到可用于引擎的 Python。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Not installed. Training, and all work with Earth Engine, need it; mapping with a trained model does not.</source>
   <translation>未安装。训练以及与 Earth Engine 有关的一切工作需要它；用训练好的模型制图则不需要。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Older than this version of Water GEE needs ({packages}). Update it to go on.</source>
   <translation>版本低于当前 Water GEE 的要求（{packages}）。请更新后继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>On this computer</source>
   <translation>本机</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Processor &amp;cores to work with</source>
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
   <source>Ready: {packages}. It lies in {folder}.</source>
   <translation>就绪：{packages}。位于 {folder}。</translation>
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
   <source>Verified.</source>
   <translation>验证通过。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Where tile sets, models and maps go that you give no place of their own.</source>
   <translation>未指定位置时，瓦片集、模型和地图保存于此。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>Working on the engine</source>
   <translation>正在处理引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>all {number}</source>
   <translation>全部 {number} 个</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>its files are not all there.</source>
   <translation>其文件不完整。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>none: the engine above</source>
   <translation>无：使用上面的引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options/options_page.py" />
   <source>the one you signed in with</source>
   <translation>登录时所用的项目</translation>
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
   <source>What a map takes</source>
   <translation>制图所需</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/local_estimate.py" />
   <source>{:,.1f} million pixels</source>
   <translation>{:,.1f} 百万像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/local_estimate.py" />
   <source>{pixels}, about {time} as fast as the last map here.</source>
   <translation>{pixels}，按本机上一次制图的速度约需 {time}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Areas are in {}; on the ground that all {} maps see, {:,.2f} km².</source>
   <translation>面积表保存在 {}；在全部 {} 幅地图都可见的地面上，水体面积为 {:,.2f} km²。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Choose at least one water map.</source>
   <translation>请至少选择一幅水体图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>Click a place on the map to see when it was water</source>
   <translation>单击地图上的一个地点，查看它何时是水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>History of a place…</source>
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
   <source>Water in {:.0%} of {} looks</source>
   <translation>{1} 次观测中有 {0:.0%} 为水体</translation>
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
   <source>all that each sees</source>
   <translation>各图可见范围</translation>
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
   <location filename="../../water_gee_plugin/gui/previews/water_history.py" />
   <source>where all see</source>
   <translation>共同可见范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Cancelled; nothing half-made was kept.</source>
   <translation>已取消；未保留任何半成品。</translation>
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
   <source>Copy this run as a command or as Python, or its report</source>
   <translation>把本次运行复制为命令或 Python 代码，或复制其报告</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Done in {}.</source>
   <translation>完成，用时 {}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/run_panel.py" />
   <source>Finish and keep the best</source>
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
   <source>The report is copied; it holds no credentials.</source>
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
   <source>Processing does not know {algorithm}; is the plugin enabled?</source>
   <translation>Processing 中没有 {algorithm}；插件是否已启用？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs/runs.py" />
   <source>The run failed; the log tells more.</source>
   <translation>运行失败；详情见日志。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Add OpenStreetMap to the map, to see where things are</source>
   <translation>在地图上加载 OpenStreetMap，便于辨认位置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Base map</source>
   <translation>底图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Click the corners on the map; a right click ends.</source>
   <translation>在地图上单击各个顶点；右键结束。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Click the corners; a right click ends, Backspace goes back, Escape gives up</source>
   <translation>单击各个顶点；右键结束，退格键撤销一个顶点，Esc 放弃</translation>
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
   <source>Draw an area on the map first, or choose another way.</source>
   <translation>请先在地图上绘制区域，或选择其他方式。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Draw on the map</source>
   <translation>在地图上绘制</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Give a WRS-2 path and row, such as 231/62.</source>
   <translation>请填写 WRS-2 轨道号/行号，例如 231/62。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Layer</source>
   <translation>图层</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>No feature of {} is selected; select some, or take all.</source>
   <translation>{} 中没有选中的要素；请选择一些要素，或使用全部要素。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Polygon</source>
   <translation>多边形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Polygons of a layer</source>
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
   <source>The map's extent when the run starts.</source>
   <translation>运行开始时的地图范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>The project has no polygon layer; add one, or draw an area.</source>
   <translation>工程中没有多边形图层；请添加一个，或绘制区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>WRS-2 path/row</source>
   <translation>WRS-2 轨道号/行号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>What the map shows</source>
   <translation>当前地图范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>Where</source>
   <translation>位置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/area_picker.py" />
   <source>{:.3f}° to {:.3f}° E, {:.3f}° to {:.3f}° N</source>
   <translation>东经 {:.3f}° 至 {:.3f}°，北纬 {:.3f}° 至 {:.3f}°</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/editors.py" />
   <source>automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/editors.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/form.py" />
   <source>More settings</source>
   <translation>更多设置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/model_list.py" />
   <source>F1 on held-out blocks</source>
   <translation>验证区块 F1</translation>
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
   <source>All sources combined</source>
   <translation>所有来源组合</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>Automatic (combined)</source>
   <translation>自动（组合）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>By evidence (fast)</source>
   <translation>依据证据（快）</translation>
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
   <source>Water_gee v1 (self-learning, slow)</source>
   <translation>Water_gee v1（自学习，慢）</translation>
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
   <source>being fetched</source>
   <translation>正在获取</translation>
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
   <source>cloud's rim</source>
   <translation>云边缘</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>every scene on its own</source>
   <translation>每景单独成图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>median of each band</source>
   <translation>各波段中值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>medoid (a real observation)</source>
   <translation>中心点（真实观测值）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>nothing seen</source>
   <translation>无有效观测</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/widgets/words.py" />
   <source>one composite a season</source>
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
   <source>this machine</source>
   <translation>本机</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>A raster of 0 (land) and 1 (water) on any grid, or points with a class.</source>
   <translation>任意网格上的 0（陆地）/1（水体）栅格，或带类别的点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>A raster of 0 (land) and 1 (water); other values are not counted.</source>
   <translation>0（陆地）/1（水体）栅格；其他值不计。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>A table: figure, value, and the interval where there is one.</source>
   <translation>一张表：指标、数值，以及置信区间（如有）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Accuracy</source>
   <translation>精度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Adds area-adjusted estimates; the points must be drawn at random within each mapped class.</source>
   <translation>增加按面积校正的估计；点须在各制图类别内随机抽取。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Area-adjusted estimates need points; the reference is a raster.</source>
   <translation>按面积校正的估计需要点；而参考是栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Area-adjusted water area in km²</source>
   <translation>按面积校正的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Assess accuracy</source>
   <translation>精度评价</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Class field of points</source>
   <translation>点的类别字段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Compares a water map or label with a reference, a raster or points: confusion matrix, precision, recall, F1, IoU, overall accuracy and kappa. For points drawn at random within each mapped class it adds area-adjusted estimates with 95 % confidence intervals (Olofsson et al. 2014).</source>
   <translation>将水体图或标签与参考（栅格或点）比较：混淆矩阵、精确率、召回率、F1、IoU、总体精度和 kappa。若点在各制图类别内随机抽取，还给出按面积校正的估计及 95 % 置信区间（Olofsson 等，2014）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>For points: the field that holds 0 or land, 1 or water.</source>
   <translation>用于点：存放 0 或 land、1 或 water 的字段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/assess_accuracy.py" />
   <source>Half-width of its 95 % interval in km²</source>
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
   <source>The points have no field '{field}'; their fields: {names}.</source>
   <translation>点没有字段“{field}”；其字段为：{names}。</translation>
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
   <source>Cancels batch tasks on Google Earth Engine by their ids. Only tasks that Water GEE has started are cancelled, never another tool's; a task that has ended stays as it is.</source>
   <translation>按编号取消 Google Earth Engine 上的批处理任务。只取消 Water GEE 启动的任务，绝不影响其他工具的任务；已结束的任务保持原样。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>Ids as List tasks gives them, with commas or spaces between them.</source>
   <translation>“列出任务”给出的编号，以逗号或空格分隔。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>Ids of tasks</source>
   <translation>任务编号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>No task is named; give the ids that List tasks tells.</source>
   <translation>没有指定任务；请给出“列出任务”所列的编号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cancel_tasks.py" />
   <source>Tasks that were asked to end</source>
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
   <source>Opens your browser to sign in to Google; it is waited for up to five minutes.</source>
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
   <source>State of the account</source>
   <translation>账户状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/check_account.py" />
   <source>Tells whether Earth Engine is ready for a project: signed in, registered, restricted. Asks it a few pixels to see how it behaves where its documentation is silent. The report names no account and no project, and can be attached to a bug.</source>
   <translation>检查 Earth Engine 对某个项目是否可用：是否已登录、已注册、受限。并请求几个像元，以了解文档未说明之处的行为。报告中不含账户和项目名称，可以附在问题反馈中。</translation>
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
   <source>A function of an image: five bands of digital numbers, and elevation where the model needs it, give each class's probability. The script has the same name and ends in .js.</source>
   <translation>以影像为输入的函数：五个波段的数字量化值，以及模型需要时的高程，输出各类别的概率。脚本同名，以 .js 结尾。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Bytes of the expression</source>
   <translation>表达式的字节数</translation>
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
   <source>Largest change of a probability by rounding</source>
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
   <source>What the script brings into view; else what its map shows.</source>
   <translation>脚本打开时显示的范围；留空则为其地图当前范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Where the script takes elevation from, for a model that needs it.</source>
   <translation>模型需要高程时，脚本所用的高程来源。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>Writes a model as an Earth Engine expression (JSON), and beside it a script that pastes into the Code Editor and draws the map there. Nobody is asked and nothing is sent, but for the encoding bands, which needs to know how Earth Engine takes kernels.</source>
   <translation>把模型写成 Earth Engine 表达式（JSON），并附上可粘贴到 Code Editor 并在那里绘制地图的脚本。不需要询问任何人，也不发送任何内容；只有 bands 编码需要了解 Earth Engine 如何处理卷积核。</translation>
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
   <location filename="../../water_gee_plugin/processing/algorithms/convert_model.py" />
   <source>{bytes:,} bytes, {depth} levels, {calls:,} calls.</source>
   <translation>{bytes:,} 字节，{depth} 层，{calls:,} 次调用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>A raster of three colours: kept, water added, water removed.</source>
   <translation>三色栅格：保留、增加的水体、去除的水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Corrected labels</source>
   <translation>校正后的标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Corrects a tile set's noisy labels over all tiles at once: the label is weighed against the scene's other sources by their estimated error rates, mixed pixels are solved from pure ones nearby, and dark areas without any sure water are refused. Tells how many pixels it changed in each direction, and never turns a set all land or all water.</source>
   <translation>在所有瓦片上统一校正瓦片集的含噪声标签：按估计的错误率将标签与影像的其他来源相互权衡，用邻近的纯像元求解混合像元，并排除没有任何可靠水体的暗区。报告两个方向上改变的像元数，且绝不会把整个瓦片集变成全陆地或全水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Estimated share of land that the label calls water</source>
   <translation>标签误判为水体的陆地比例（估计）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Estimated share of water that the label misses</source>
   <translation>标签漏掉的水体比例（估计）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Folder for the corrected labels. Empty: corrected/ in the tile set.</source>
   <translation>校正后标签的文件夹。留空：瓦片集中的 corrected/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>Folder of the labels to correct. Empty: labels/ in the tile set.</source>
   <translation>要校正的标签文件夹。留空：瓦片集中的 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>For v1: rounds of learning; 0 is its own number.</source>
   <translation>用于 v1：学习轮数；0 为其默认值。</translation>
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
   <source>noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>robust is the better one; v1 is the published method (three rounds of fresh networks; needs TensorFlow and elevation; slow), for comparison.</source>
   <translation>robust 效果更好；v1 是已发表的方法（三轮全新网络；需要 TensorFlow 和高程；慢），供对比。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/correct_labels.py" />
   <source>self-learning</source>
   <translation>自学习</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>A polygon a tile (EPSG:4326) with its id, UTM zone, column and row.</source>
   <translation>每个瓦片一个多边形（EPSG:4326），含编号、UTM 带、列和行。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>Create tile grid</source>
   <translation>创建瓦片网格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>Makes the grid of tiles that meet an area. Tiles lie on the pixel lattice of Landsat (UTM, 30 m), so that images of any year need no resampling. Give polygons, an extent, or WRS-2 paths and rows.</source>
   <translation>生成与区域相交的瓦片网格。瓦片位于 Landsat 的像元格网上（UTM,30 m），因此任何年份的影像都无需重采样。可给出多边形、范围或 WRS-2 轨道号/行号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/create_tile_grid.py" />
   <source>Number of tiles</source>
   <translation>瓦片数</translation>
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
   <source>A Landsat Level-2 bundle as a folder, its MTL file, a .tar or a .tar.gz, or a multi-band raster in a projected CRS.</source>
   <translation>Landsat Level-2 产品（文件夹、MTL 文件、.tar 或 .tar.gz），或投影坐标系下的多波段栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>A new or empty folder for the tile set; the same cut again goes on where it ended.</source>
   <translation>瓦片集的新文件夹或空文件夹；再次进行同样的裁切会从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>Cuts a scene on disk into a tile set: images of 512 × 512 pixels, elevation, and a catalogue. The scene is a Landsat 4-9 Collection 2 Level-2 bundle (folder, .tar, .tar.gz) or any multi-band raster. What QA_PIXEL marks as cloud, shadow or cirrus becomes no data.</source>
   <translation>把磁盘上的一景影像裁切为瓦片集：512 × 512 像元的影像、高程和目录。输入为 Landsat 4-9 Collection 2 Level-2 产品（文件夹、.tar、.tar.gz）或任意多波段栅格。QA_PIXEL 标为云、阴影或卷云的像元成为无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/cut_tiles.py" />
   <source>Only tiles that meet these polygons are cut.</source>
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
   <source>A new or empty folder, or the one of a run to go on with.</source>
   <translation>新文件夹或空文件夹，或要继续的那次运行的文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>Download tiles</source>
   <translation>下载瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>Fetches a tile set of an area and years from Google Earth Engine: Landsat 4-9 Collection 2 surface reflectance, one image a season (the median of its clear looks) or one a scene, and elevation. A run that was cancelled or cut off goes on where it stopped when it is started again with the same settings.</source>
   <translation>从 Google Earth Engine 获取某区域若干年份的瓦片集：Landsat 4-9 Collection 2 地表反射率，每季一幅（晴空观测的中值）或每景一幅，以及高程。被取消或中断的运行以相同设置再次启动时，会从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>One image a season and year from the first to the last year.</source>
   <translation>从起始年份到结束年份，每年每季一幅影像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>Tiles fetched</source>
   <translation>已获取的瓦片数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>Tiles that could not be fetched</source>
   <translation>未能获取的瓦片数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/download_tiles.py" />
   <source>download</source>
   <translation>下载</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Bytes of one request</source>
   <translation>单个请求的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Bytes to come back at most</source>
   <translation>至多返回的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Bytes to send</source>
   <translation>发送的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Estimate mapping on Earth Engine</source>
   <translation>估算 Earth Engine 制图开销</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Requests</source>
   <translation>请求数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>Tells what Map on Earth Engine or Export water maps would take: tiles, requests, bytes, and from a small window that is computed the EECU-hours and their share of the project's month. Where Earth Engine gives no profile of that window no cost is told.</source>
   <translation>估算“在 Earth Engine 上制图”或“导出水体图”的开销：瓦片数、请求数、字节数，并通过试算一个小窗口估计 EECU 小时数及其占项目当月额度的比例。若 Earth Engine 不提供该窗口的性能分析，则不给出费用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/estimate_mapping.py" />
   <source>The estimate in words</source>
   <translation>文字形式的估算</translation>
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
   <source>A model that Train model or Import model wrote.</source>
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
   <source>The file extension decides the format: .keras, .h5 or .onnx.</source>
   <translation>格式由文件扩展名决定：.keras、.h5 或 .onnx。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_model.py" />
   <source>Writes a Water GEE model as a Keras model (.keras, .h5) or as ONNX (.onnx), for images of any size. Keras's takes rows × columns × features, ONNX features × rows × columns. What the model was trained on is not in these files.</source>
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
   <source>A cap on EECU-hours is watched while the run waits; wait for the tasks, or leave the cap at 0.</source>
   <translation>EECU 小时数上限只在运行等待任务时受监视；请等待任务完成，或将上限设为 0。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>An Earth Engine asset, Google Drive, or Cloud Storage.</source>
   <translation>Earth Engine 资产、Google Drive 或 Cloud Storage。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>At most so many EECU-hours</source>
   <translation>EECU 小时数上限</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Before the period and the run's mark in the maps' names.</source>
   <translation>位于地图名称中时段和运行标记之前。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Composite first</source>
   <translation>先生成合成影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Destination</source>
   <translation>目标</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>EECU-hours that the tasks have taken</source>
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
   <source>Follows the tasks to their end; else the run ends once they are started.</source>
   <translation>跟踪任务直到结束；否则任务启动后运行即结束。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Names begin with</source>
   <translation>名称前缀</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Names of the maps</source>
   <translation>地图名称</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Starts one batch task a season on Google Earth Engine that maps water and writes the map to an asset, to Google Drive or to Cloud Storage. The maps equal those of Map on Earth Engine. The same run again starts nothing twice: it goes on with what is missing. Tasks go on when the run is stopped; Cancel tasks ends them.</source>
   <translation>在 Google Earth Engine 上为每季启动一个批处理任务，绘制水体图并写入资产、Google Drive 或 Cloud Storage。结果与“在 Earth Engine 上制图”相同。再次进行同样的运行不会重复启动任何任务：只继续尚缺的部分。运行停止后任务仍会继续；“取消任务”可结束它们。</translation>
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
   <source>Tasks that wait or run</source>
   <translation>等待或运行中的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>The asset folder within the project (made where it is missing), the folder of Drive, or the bucket, with a folder in it after a slash.</source>
   <translation>项目中的资产文件夹（不存在则创建）、Drive 文件夹，或存储桶（斜杠后可接其中的文件夹）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Wait for the tasks</source>
   <translation>等待任务完成</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>When the run's tasks have taken so much, the rest is cancelled; with a cap two tasks are started at a time. 0 is no cap.</source>
   <translation>当本次任务的用量达到此数时，取消其余任务；设上限时每次启动两个任务。0 表示不设上限。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/export_water_maps.py" />
   <source>Writes each season's composite to an asset first and maps that: it takes less memory there, and the next model costs only its network.</source>
   <translation>先把每季的合成影像写入资产，再对其制图：云端占用内存较少，下一个模型只需支付网络的开销。</translation>
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
   <source>A functional or sequential model of convolutions without padding (valid) and of stride 1, saved whole with model.save.</source>
   <translation>由无填充（valid）、步长为 1 的卷积组成的函数式或顺序模型，用 model.save 整体保存。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Counted from 0; in v1's model it is 0.</source>
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
   <source>Output that means water</source>
   <translation>代表水体的输出</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Reads a convolutional network that Keras 2 or 3 saved (.keras or .h5, v1's published model among them) and writes it as a Water GEE model. No code in the file is run. If the model has a layer that Water GEE cannot read, you are told which one and why.</source>
   <translation>读取 Keras 2 或 3 保存的卷积网络（.keras 或 .h5，包括已发表的 v1 模型），并写成 Water GEE 模型。不运行文件中的任何代码。如果模型含有 Water GEE 无法读取的层，会指出是哪一层以及原因。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>The Keras model {path} does not exist, or is no file.</source>
   <translation>Keras 模型 {path} 不存在，或不是文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>The model file.</source>
   <translation>模型文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>Water GEE model (*.npz)</source>
   <translation>Water GEE 模型 (*.npz)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/import_model.py" />
   <source>What the model was trained on. auto chooses by the number of inputs: 8 with elevation, 7 without. The order is blue, green, red, nir, swir1, mndwi, leb, elevation ÷ 4000.</source>
   <translation>模型训练所用的特征。auto 按输入数选择：8 个为有高程，7 个为无高程。顺序为 blue、green、red、nir、swir1、mndwi、leb、elevation ÷ 4000。</translation>
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
   <source>Lists the batch tasks that Water GEE has started in a project: state, age, EECU-seconds and destination of each. Tasks of other tools are left out.</source>
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
   <source>A reference raster is given and the source is {source}; choose one.</source>
   <translation>已给出参考栅格，但来源为 {source}；请二选一。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>AUTO is COMBINED: all sources that the tiles offer, weighed by their estimated error rates. QA is the water bit of QA_PIXEL; MNDWI, NDWI, AWEI (AWEIsh) and AWEINSH are indices above a threshold; DSWE counts five tests; REFERENCE is a raster of 0 (land) and 1 (water).</source>
   <translation>AUTO 即 COMBINED：使用瓦片提供的全部来源，按估计的错误率加权。QA 为 QA_PIXEL 的水体位；MNDWI、NDWI、AWEI（AWEIsh）和 AWEINSH 为超过阈值的指数；DSWE 为五项检验的计数；REFERENCE 为 0（陆地）/1（水体）栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>Folder for the labels. Empty: labels/ in the tile set.</source>
   <translation>标签文件夹。留空：瓦片集中的 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>For an index: above it is water. Empty: Otsu's threshold over all tiles. For DSWE: the number of tests that must hold, 3 by default.</source>
   <translation>用于指数：大于它为水体。留空：所有瓦片上的 Otsu 阈值。用于 DSWE：须满足的检验数，默认 3。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>For the source REFERENCE, on any grid: 0 land, 1 water, anything else unknown.</source>
   <translation>用于来源 REFERENCE，任意网格：0 陆地，1 水体，其他值未知。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/make_labels.py" />
   <source>Labels a tile set's pixels as water or land, noisily and for free: by the QA band's water bit, water indices, several of them combined by how often each is wrong, or a reference raster. 0 is land, 1 water, 255 unknown.</source>
   <translation>免费地（带噪声）把瓦片集的像元标为水体或陆地：依据 QA 波段的水体位、水体指数、按错误率组合的多个来源，或参考栅格。0 为陆地，1 为水体，255 为未知。</translation>
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
   <source>Maps water of an area and years on Google Earth Engine: the network is sent there as an expression, and only the maps come back. The maps equal those that Map water makes of downloaded tiles. A run that was cut off goes on where it stopped when its tiles are kept.</source>
   <translation>在 Google Earth Engine 上绘制某区域若干年份的水体图：网络以表达式形式发送，只有地图传回。结果与用下载的瓦片运行“水体制图”相同。若保留瓦片，中断的运行可从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>The map; of several seasons each has its period in its name, this is the last.</source>
   <translation>水体图；有多个季节时，各图名称带有时段，此为最后一幅。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>Tiles of the map</source>
   <translation>地图瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>Water area of the last season in km²</source>
   <translation>最后一季的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>Where tiles are kept until all are there; give a folder to go on after a break.</source>
   <translation>瓦片在全部到齐前的存放处；给出文件夹可在中断后继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_on_earth_engine.py" />
   <source>predict</source>
   <translation>预测</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>A new or empty folder for the tile set with its labels.</source>
   <translation>瓦片集及其标签的新文件夹或空文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Does the whole method on one scene: cuts it into tiles, labels them for free, corrects the labels' noise, trains a network on them, and maps water with it. The tile set and the model can be kept and used again.</source>
   <translation>对一景影像完成全部步骤：裁切为瓦片、免费生成标签、校正标签噪声、训练网络并绘制水体图。瓦片集和模型可以保留再用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>For the label source REFERENCE: 0 land, 1 water, anything else unknown.</source>
   <translation>用于标签来源 REFERENCE:0 陆地，1 水体，其他值未知。</translation>
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
   <source>Share of label pixels corrected</source>
   <translation>被校正的标签像元比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Share of water in the noisy label</source>
   <translation>含噪声标签中的水体比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>The trained model, to map other scenes with.</source>
   <translation>训练好的模型，可用于其他影像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>Where the noisy label comes from; see Make labels.</source>
   <translation>含噪声标签的来源；见“生成标签”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_scene.py" />
   <source>workflow</source>
   <translation>工作流</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>A Cloud Optimized GeoTIFF: 0 land, 1 water, 255 no data.</source>
   <translation>云优化 GeoTIFF:0 陆地，1 水体，255 无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>A Landsat Level-2 bundle (folder, MTL file, .tar, .tar.gz), a multi-band raster, or a tile set (its folder or tiles.gpkg).</source>
   <translation>Landsat Level-2 产品（文件夹、MTL 文件、.tar、.tar.gz）、多波段栅格，或瓦片集（文件夹或 tiles.gpkg）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>A model that Train model wrote.</source>
   <translation>“训练模型”生成的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>For a tile set of several periods: the one to map. Empty: the latest.</source>
   <translation>用于含多个时段的瓦片集：要制图的时段。留空：最近的时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Maps water with a trained model on a scene, a raster or a tile set. Memory stays small whatever the size. A large input is mapped with TensorFlow when the engine has it, anything else with numpy; the map is the same.</source>
   <translation>用训练好的模型对影像、栅格或瓦片集绘制水体图。无论多大，占用内存都很小。大数据在引擎有 TensorFlow 时用其制图，其他情况用 numpy；结果相同。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Only pixels inside these polygons are mapped.</source>
   <translation>只对这些多边形内的像元制图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Period</source>
   <translation>时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Scene, raster or tile set</source>
   <translation>影像、栅格或瓦片集</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>The probability of water, 0 to 1, as a second raster.</source>
   <translation>水体概率（0 至 1），作为第二个栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Water area in km²</source>
   <translation>水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Water probability</source>
   <translation>水体概率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/map_water.py" />
   <source>Water where the probability is above it. Empty: the model's own.</source>
   <translation>概率大于它为水体。留空：使用模型自己的阈值。</translation>
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
   <source>Clear looks by season, as JSON</source>
   <translation>各季晴空观测次数（JSON）</translation>
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
   <source>Scenes by month, as JSON</source>
   <translation>各月影像数（JSON）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>Tells what Download tiles would bring with the same settings: the tiles as a grid, scenes by month and sensor, clear looks by season as their cloud cover tells, and the size. Of Earth Engine only lists of scenes are asked, and one small window, whose profile tells the EECU-hours of the whole and their share of the project's month.</source>
   <translation>预告以相同设置运行“下载瓦片”会得到什么：瓦片网格、各月和各传感器的影像数、按云量估计的各季晴空观测次数，以及数据量。只向 Earth Engine 查询影像列表，并请求一个小窗口，由其性能分析得出全部所需的 EECU 小时数及其占项目月额度的比例。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>What it costs, in words</source>
   <translation>所需费用的文字说明</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/preview_download.py" />
   <source>estimate</source>
   <translation>估算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>A model with the same features, to train further. Empty: a new one.</source>
   <translation>特征相同的模型，在其基础上继续训练。留空：新建模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Folder of labels. Empty: corrected/ in the tile set, or labels/.</source>
   <translation>标签文件夹。留空：瓦片集中的 corrected/ 或 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Loss on held-out blocks</source>
   <translation>验证区块上的损失</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Model to go on from</source>
   <translation>在此模型上继续训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Rounds at most; training stops when rounds bring nothing. More is rarely better.</source>
   <translation>最大轮数；若干轮没有改进时训练停止。更多轮很少更好。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Train model</source>
   <translation>训练模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>Trains the small water network on a tile set's labels, drawn evenly from all tiles, and checks it on blocks of ground held apart. The model file tells how it was trained and how well it did.</source>
   <translation>用瓦片集的标签训练小型水体网络，样本均匀取自所有瓦片，并在单独留出的地面区块上检验。模型文件记录训练方式和效果。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/train_model.py" />
   <source>train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>A table with a row a map, in the order of their dates.</source>
   <translation>一张表，每幅图一行，按日期排列。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Ground that all maps see, in km²</source>
   <translation>所有地图都可见的地面（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Maps measured</source>
   <translation>量算的地图数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Maps of 0 (land), 1 (water) and 255 (no data) on one pixel grid; each may cover another part of it. The period is the map's own, else its file's name.</source>
   <translation>同一像元格网上的 0（陆地）、1（水体）、255（无数据）地图；各图可覆盖不同部分。时段取自地图自身，否则取自文件名。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Measures water maps of several periods: a table of areas, and a raster of how often each pixel is water. Clouds hide other ground in each period, so that less water may only mean less seen: compare periods by common_water_km2, the water on ground that every map sees.</source>
   <translation>量算多个时段的水体图：面积表，以及每个像元为水体的频率栅格。各时段被云遮挡的地面不同，水体变少可能只是看到的变少：请用 common_water_km2（所有地图都可见的地面上的水体）比较各时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Only pixels inside these polygons are counted. Without them: all that any of the maps sees.</source>
   <translation>只统计这些多边形内的像元。未给出时：任一地图可见的全部范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Percent of a pixel's looks that show water: 0 never, 100 always, 255 not seen.</source>
   <translation>像元的观测中显示为水体的百分比：0 从不，100 总是，255 不可见。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Water area</source>
   <translation>水体面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Water area of the last map in km²</source>
   <translation>最后一幅图的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Water area of the last map on ground that all see, in km²</source>
   <translation>最后一幅图在共同可见地面上的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>Water areas</source>
   <translation>水体面积表</translation>
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
   <location filename="../../water_gee_plugin/processing/algorithms/water_area.py" />
   <source>time series</source>
   <translation>时间序列</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>The folder that Cut tiles made; it holds tiles.gpkg.</source>
   <translation>“裁切瓦片”生成的文件夹，其中有 tiles.gpkg。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>The same seed, input and settings give the same result.</source>
   <translation>相同的种子、输入和设置得到相同的结果。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/base.py" />
   <source>{title} is missing. {help}</source>
   <translation>缺少“{title}”。{help}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>'{text}' is no range of years; expected a first and a last one such as 2018-2022.</source>
   <translation>“{text}”不是年份范围；应给出起始年份和结束年份，例如 2018-2022。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>'{text}' is no window of months; expected a first and a last one such as 6-8.</source>
   <translation>“{text}”不是月份范围；应给出起始月份和结束月份，例如 6-8。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>A project registered for Earth Engine. Empty: the one of the settings or sign-in.</source>
   <translation>已注册 Earth Engine 的项目。留空：使用设置或登录时的项目。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>A year, or a range such as 2018-2022: one map a season.</source>
   <translation>一个年份，或如 2018-2022 的范围：每季一幅图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Cloud at most (%)</source>
   <translation>最大云量（%）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Composite</source>
   <translation>合成方式</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>EECU-hours a month: community 150, contributor 1,000, partner 100,000.</source>
   <translation>每月 EECU 小时数：community 150、contributor 1,000、partner 100,000。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>EECU-hours at least, where known</source>
   <translation>至少需要的 EECU 小时数（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>EECU-hours at most, where known</source>
   <translation>至多需要的 EECU 小时数（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>First and last month of the season, such as 6-8; 11-2 goes over New Year.</source>
   <translation>季节的起止月份，例如 6-8;11-2 跨越新年。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>How the network is written: arrays is short, bands takes less memory there. auto takes arrays unless two small requests find that Earth Engine treats them otherwise.</source>
   <translation>网络的写法：arrays 较短，bands 在云端占用内存较少。auto 使用 arrays，除非两个小请求发现 Earth Engine 的处理方式与预期不同。</translation>
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
   <source>Months</source>
   <translation>月份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>NASADEM and SRTM reach from 60° N to 56° S, GLO30 everywhere.</source>
   <translation>NASADEM 和 SRTM 覆盖北纬 60° 至南纬 56°,GLO30 覆盖全球。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Pixels with these marks in QA_PIXEL and QA_RADSAT count as not seen.</source>
   <translation>QA_PIXEL 和 QA_RADSAT 中带有这些标记的像元视为不可见。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Scenes with more cloud are left out.</source>
   <translation>云量更高的影像不使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Share of the month's tier at least, where known</source>
   <translation>至少占本级别月额度的比例（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Share of the month's tier at most, where known</source>
   <translation>至多占本级别月额度的比例（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>Tier of the project</source>
   <translation>项目的级别</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>What hides the ground</source>
   <translation>遮挡地面的因素</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>median of each band, or medoid: the scene nearest to it at each pixel.</source>
   <translation>median 为各波段中值，medoid 为每个像元上最接近中值的那一景。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/imagery_choice.py" />
   <source>season is one composite a year; scenes is every scene on its own.</source>
   <translation>season 为每年一幅合成影像；scenes 为每景单独成图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>An extent, where no area is given.</source>
   <translation>未给出区域时所用的范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Area</source>
   <translation>区域</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Extent</source>
   <translation>范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Give one of area, extent and path/row; none is given.</source>
   <translation>请在区域、范围和轨道号/行号中给出一个；目前没有给出。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Give one of area, extent and path/row; {count} are given.</source>
   <translation>请在区域、范围和轨道号/行号中给出一个；目前给出了 {count} 个。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Paths and rows such as 231/62, 232/62, where neither area nor extent is given.</source>
   <translation>轨道号和行号，例如 231/62, 232/62；未给出区域和范围时使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>Polygons; tiles that meet them are taken.</source>
   <translation>多边形；与其相交的瓦片将被采用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>The area has no coordinate reference system; one is expected.</source>
   <translation>区域没有坐标参考系；需要有坐标参考系。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/place.py" />
   <source>The area has no polygon; at least one is expected.</source>
   <translation>区域没有多边形；至少需要一个。</translation>
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
   <source>Elevation in metres on any grid; it is warped to the scene's. Without it the network works without elevation.</source>
   <translation>任意网格上以米为单位的高程；会重投影到影像的网格。没有高程时网络不使用高程。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Offset</source>
   <translation>偏移</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Reflectance = value × scale + offset, for a raster: one number, or one a band. Empty: as the file tells or its values suggest.</source>
   <translation>反射率 = 值 × 比例 + 偏移，用于栅格：一个数，或每波段一个数。留空：按文件信息或数值推断。</translation>
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
   <source>See Scale. Empty: as the file tells, else 0.</source>
   <translation>见“比例”。留空：按文件信息，否则为 0。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/parameters/scene_input.py" />
   <source>Which band is which, for a raster: blue=1, green=2, red=3, nir=4, swir1=5, swir2=6, or six numbers in that order. Empty: as the bands' names tell.</source>
   <translation>用于栅格，指明各波段：blue=1, green=2, red=3, nir=4, swir1=5, swir2=6，或按此顺序的六个数。留空：按波段名称判断。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Being fetched</source>
   <translation>正在获取</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Failed</source>
   <translation>失败</translation>
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
   <source>Nothing seen</source>
   <translation>无有效观测</translation>
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
   <source>It is being installed at this moment; wait until that is done.</source>
   <translation>正在安装；请等待完成。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>No Python was found for the engine; choose one in Settings ▸ Options ▸ Water GEE, or name it in {variable}.</source>
   <translation>没有找到引擎所用的 Python；请在 设置 ▸ 选项 ▸ Water GEE 中选择，或用变量 {variable} 指定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>QGIS's own</source>
   <translation>QGIS 自带</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>The engine is damaged: repair it in Settings ▸ Options ▸ Water GEE</source>
   <translation>引擎已损坏：请在 设置 ▸ 选项 ▸ Water GEE 中修复</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>The engine is older than this version of Water GEE: update it in Settings ▸ Options ▸ Water GEE</source>
   <translation>引擎版本低于当前 Water GEE：请在 设置 ▸ 选项 ▸ Water GEE 中更新</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>The engine's Python ({python}) lacks it; install it there, or let Water GEE install its own engine in Settings ▸ Options ▸ Water GEE.</source>
   <translation>引擎的 Python（{python}）缺少它；请在其中安装，或在 设置 ▸ 选项 ▸ Water GEE 中让 Water GEE 安装自己的引擎。</translation>
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
   <source>named by the variable {variable}</source>
   <translation>由变量 {variable} 指定</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>named by {variable}</source>
   <translation>由 {variable} 指定</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/interpreter.py" />
   <source>{advice}, or name a Python that has it in {variable}.</source>
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
   <source>The engine process crashed (signal {code}); its last words are in the log.</source>
   <translation>引擎进程崩溃（信号 {code}）；其最后的输出见日志。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/run.py" />
   <source>The engine process ended early (code {code}); its last words are in the log.</source>
   <translation>引擎进程提前结束（代码 {code}）；其最后的输出见日志。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/run.py" />
   <source>The engine process was killed by the system, most likely because memory ran out; close other programs, or work on a smaller area.</source>
   <translation>引擎进程被系统终止，很可能是内存不足；请关闭其他程序，或处理较小的区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/run.py" />
   <source>The run was cancelled; nothing half-made was kept.</source>
   <translation>运行已取消；未保留任何半成品。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>Making an environment with {python}…</source>
   <translation>正在用 {python} 创建环境…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The Python that QGIS runs on was not found.</source>
   <translation>没有找到 QGIS 所用的 Python。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The engine's packages cannot be imported: {reason}</source>
   <translation>引擎的软件包无法导入：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The environment could not be made: {reason}</source>
   <translation>无法创建环境：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The environment needs {needed:.1f} GB in {folder}; only {free:.1f} GB are free.</source>
   <translation>环境需要在 {folder} 中占用 {needed:.1f} GB；只剩 {free:.1f} GB。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The environment's Python {path} is gone.</source>
   <translation>环境的 Python {path} 已不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The folder of wheels {folder} is not there.</source>
   <translation>wheel 文件夹 {folder} 不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>The system's Python lacks the part that makes environments. On Debian and Ubuntu install it with: sudo apt install python3-venv</source>
   <translation>系统的 Python 缺少创建环境的组件。在 Debian 和 Ubuntu 上请安装：sudo apt install python3-venv</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>There is no environment to verify.</source>
   <translation>没有可验证的环境。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/install.py" />
   <source>it ended without a word</source>
   <translation>它没有说明原因就结束了</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>A file could not be written; a virus scanner may hold it. Try again, or allow the folder in the scanner.</source>
   <translation>有文件无法写入，可能被杀毒软件占用。请重试，或在杀毒软件中允许该文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>The disk is full. Nothing was kept; free some space and try again.</source>
   <translation>磁盘已满。未保留任何内容；请腾出空间后重试。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>The package index could not be reached. Check the network and QGIS's proxy settings, or install from a folder of wheels.</source>
   <translation>无法访问软件源。请检查网络和 QGIS 的代理设置，或使用 wheel 文件夹安装。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>The package index showed a certificate that this computer does not trust. Behind a company's proxy, ask for its certificate and name it in pip's settings (cert).</source>
   <translation>软件源出示的证书不受本机信任。如果使用公司代理，请索取其证书，并在 pip 设置（cert）中指定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>There is no build of {package} for this Python and system.</source>
   <translation>{package} 没有适用于此 Python 和系统的版本。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>it said nothing</source>
   <translation>它没有任何说明</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/pip_output.py" />
   <source>pip failed: {reason}</source>
   <translation>pip 失败：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/venv.py" />
   <source>The engine's environment is being changed already, perhaps by another QGIS.</source>
   <translation>引擎环境正在被更改，可能是另一个 QGIS 所为。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/runner/venv/venv.py" />
   <source>The environment is no longer used, but {folder} could not be removed whole; a running engine may still hold it. Close QGIS and delete the folder.</source>
   <translation>该环境已停用，但 {folder} 未能完全删除；可能有引擎仍在使用它。请关闭 QGIS 后删除该文件夹。</translation>
  </message>
 </context>
</TS>
